using System.Diagnostics;

namespace NewsLint.LanguageServer.Rpc;

/// <summary>Watches the process of the editor: one that was killed closes no stream where something between still holds it.</summary>
internal static class ParentProcess
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Calls <paramref name="gone"/> when the process has ended. A process that is not there when the watch begins is another
    /// machine's or container's and says nothing.
    /// </summary>
    public static void Watch(int id, Action gone)
    {
        if (!IsRunning(id))
            return;
        new Thread(() =>
        {
            while (IsRunning(id))
                Thread.Sleep(Interval);
            gone();
        })
        { IsBackground = true, Name = "parent" }.Start();
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return error is System.ComponentModel.Win32Exception;
        }
    }
}
