using System.IO.Pipes;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace LazyGraph.Processes.Transport;

/// <summary>Listens at a named pipe for this user alone: the way of Windows. Written to its documentation, not tested.</summary>
internal sealed partial class PipeListener : IChannelListener
{
    private NamedPipeServerStream _next;

    public PipeListener() => _next = NewPipe();

    public string Address { get; } = $"lazygraph-{Guid.NewGuid():n}";

    public IByteChannel? Accept(TimeSpan limit)
    {
        try
        {
            using var timer = new CancellationTokenSource(limit);
            _next.WaitForConnectionAsync(timer.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            throw new ConnectionLostException(error);
        }

        var connected = _next;
        _next = NewPipe();
        return new PipeChannel(connected, GetNamedPipeClientProcessId(connected.SafePipeHandle, out var process) ? process : null);
    }

    public void Dispose() => _next.Dispose();

    private NamedPipeServerStream NewPipe() =>
        new(Address, PipeDirection.InOut, NamedPipeServerStream.MaxAllowedServerInstances, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);

    [LibraryImport("kernel32.dll", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetNamedPipeClientProcessId(SafePipeHandle pipe, out int process);
}
