using LazyGraph.Processes.Transport;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes.Transport;

public class PeerTests
{
    [Fact]
    public void Who_brings_the_token_is_accepted_and_the_address_goes() => Limited.Run(() =>
    {
        using var folder = PrivateFolder.Create();
        var token = AccessToken.New();
        using var listener = new PeerListener(folder, token);
        var accepting = Task.Run(() => listener.Accept(Limited.Limit));
        using var link = PeerLink.Connect(listener.Address, token);
        using var accepted = accepting.GetAwaiter().GetResult();
        Assert.Empty(Directory.GetFiles(folder.Path));
        link.Send(5, [1, 2, 3]);
        Assert.True(accepted.TryReceive(out var frame));
        Assert.Equal([1, 2, 3], frame.Body.ToArray());
    });

    [Fact]
    public void Others_are_sent_away() => Limited.Run(() =>
    {
        using var folder = PrivateFolder.Create();
        var token = AccessToken.New();
        using var listener = new PeerListener(folder, token);
        var accepting = Task.Run(() => listener.Accept(Limited.Limit));
        using var wrong = PeerLink.Connect(listener.Address, AccessToken.New());
        Assert.False(wrong.TryReceive(out _));
        using (Channels.Connect(listener.Address, Limited.Limit))
        {
            // Comes and goes without a token.
        }

        using var link = PeerLink.Connect(listener.Address, token);
        accepting.GetAwaiter().GetResult().Dispose();
    });

    [Fact]
    public void Nobody_comes_in_time() => Limited.Run(() =>
    {
        using var folder = PrivateFolder.Create();
        using var listener = new PeerListener(folder, AccessToken.New());
        Assert.Throws<TimeoutException>(() => listener.Accept(TimeSpan.FromMilliseconds(20)));
        Assert.Empty(Directory.GetFiles(folder.Path));
    });

    [Fact]
    public void Nobody_listens()
    {
        using var folder = PrivateFolder.Create();
        Assert.Throws<ConnectionLostException>(() => PeerLink.Connect(folder.NewPath(), AccessToken.New()));
    }

    [Fact]
    public void The_folder_is_this_users_alone_and_goes()
    {
        var folder = PrivateFolder.Create();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(folder.Path).UnixFileMode);
        File.WriteAllText(folder.NewPath(), "x");
        folder.Dispose();
        Assert.False(Directory.Exists(folder.Path));
        folder.Dispose();
    }
}
