using System.CommandLine;
using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using NewsLint.LanguageServer;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint lsp</c>.</summary>
internal static class LspCommand
{
    private const string Description = """
        Run the language server, for editors. They start it themselves; messages go over standard input and output unless a pipe or a socket is named.

        What an editor needs to know stands in the documentation of the language server.
        """;

    private static readonly TimeSpan PipeTimeout = TimeSpan.FromSeconds(10);

    public static Command Create(Terminal terminal)
    {
        var stdio = new Option<bool>("--stdio") { Description = "Talk over standard input and output. This is the default." };
        var pipe = new Option<string?>("--pipe") { HelpName = "NAME", Description = "Talk over the pipe (on Unix the socket file) of this name, which the editor has opened." };
        var socket = Values.Number("--socket", "Talk over this port of the loopback address, on which the editor listens.", least: 1);
        socket.HelpName = "PORT";
        var client = Values.Number("--clientProcessId", "End when this process ends.", least: 1);
        client.HelpName = "PID";
        var command = new Command("lsp", Description) { stdio, pipe, socket, client };
        command.SetAction(result => Run(terminal, result.GetValue(pipe), result.GetValue(socket), result.GetValue(client)));
        return command;
    }

    private static int Run(Terminal terminal, string? pipe, int? socket, int? client)
    {
        if (pipe is not null && socket is not null)
            throw new UsageException("--pipe and --socket exclude each other. Give one of them.");
        // Only the protocol may reach standard output, whatever a library thinks of telling.
        Console.SetOut(TextWriter.Null);
        var options = new ServerOptions(CommandLine.Version) { ClientProcess = client };
        if (pipe is null && socket is null)
            return LanguageServer.LanguageServer.RunAsync(terminal.Input, terminal.OpenPipe(), options).GetAwaiter().GetResult();
        using var stream = pipe is not null ? OpenPipe(pipe) : OpenSocket(socket!.Value);
        return LanguageServer.LanguageServer.RunAsync(stream, stream, options).GetAwaiter().GetResult();
    }

    private static Stream OpenPipe(string name)
    {
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                socket.Connect(new UnixDomainSocketEndPoint(name));
                return new NetworkStream(socket, ownsSocket: true);
            }
            const string Prefix = @"\\.\pipe\";
            var pipe = new NamedPipeClientStream(".", name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? name[Prefix.Length..] : name, PipeDirection.InOut, PipeOptions.Asynchronous);
            pipe.Connect(PipeTimeout);
            return pipe;
        }
        catch (Exception error) when (error is SocketException or IOException or TimeoutException or ArgumentException)
        {
            throw new UsageException($"Nobody listens on the pipe {name}.");
        }
    }

    private static Stream OpenSocket(int port)
    {
        if (port > IPEndPoint.MaxPort)
            throw new UsageException($"A port is at most {IPEndPoint.MaxPort}.");
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Connect(IPAddress.Loopback, port);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw new UsageException($"Nobody listens on port {port} of this machine.");
        }
    }
}
