using LazyGraph.Processes.Transport;

namespace LazyGraph.Tests.Processes.Transport;

public class SharedMemoryFileTests
{
    [Fact]
    public void Arrays_are_read_as_they_were_written()
    {
        using var folder = SharedMemoryFile.CreateFolder();
        var doubles = Enumerable.Range(0, 100_000).Select(i => i / 3.0).ToArray();
        var table = new int[2, 3];
        table[1, 2] = 5;
        using (var file = SharedMemoryFile.TryWrite([doubles, table], folder))
        {
            Assert.NotNull(file);
            Assert.Equal(800_024, file.Length);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(file.Path).UnixFileMode);
            var first = new double[100_000];
            var second = new int[2, 3];
            SharedMemoryFile.Read(file.Path, [first, second]);
            Assert.True(first.AsSpan().SequenceEqual(doubles));
            Assert.Equal(table, second);
        }

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_file_of_another_length_is_refused()
    {
        using var folder = SharedMemoryFile.CreateFolder();
        using var file = SharedMemoryFile.TryWrite([new byte[10]], folder);
        Assert.Throws<InvalidFrameException>(() => SharedMemoryFile.Read(file!.Path, [new byte[9]]));
        Assert.Throws<InvalidFrameException>(() => SharedMemoryFile.Read(file!.Path, [new byte[11]]));
    }

    [Fact]
    public void A_folder_without_room_is_passed_over()
    {
        using var folder = SharedMemoryFile.CreateFolder();
        using var gone = PrivateFolder.Create();
        gone.Dispose();
        Assert.Null(SharedMemoryFile.TryWrite([new byte[10]], gone));
        using var file = SharedMemoryFile.TryWrite([new byte[10]], gone, folder);
        Assert.StartsWith(folder.Path, file!.Path, StringComparison.Ordinal);
    }
}
