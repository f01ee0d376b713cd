using System.Diagnostics;
using System.Globalization;

namespace NewsLint.Soak;

/// <summary>A long day at the desk: edits, and everything else that editors do between them; at the end of each hour the server must say what a fresh lint says.</summary>
internal sealed class Shift
{
    private const int Hours = 10;
    private const int Samples = 200;
    private const int MostUnanswered = 32;

    private readonly string _binary;
    private readonly string _folder;
    private readonly int _edits;
    private readonly Random _random;
    private readonly Typist _typist;
    private readonly House _house;
    private readonly OpenText[] _texts;
    private readonly Dictionary<string, int> _done = new(StringComparer.Ordinal);
    private int _unequal;

    public Shift(string binary, string folder, int edits, int seed)
    {
        (_binary, _folder, _edits, _random) = (binary, folder, edits, new Random(seed));
        _typist = new Typist(_random);
        _house = new House(folder, _random);
        _texts = Desk.Texts(folder);
        Console.WriteLine($"{edits:N0} edits of {_texts.Length} documents, seed {seed}");
    }

    /// <returns>Whether every answer was that of a fresh lint, nothing failed, and memory stayed flat.</returns>
    public bool Run()
    {
        var clock = Stopwatch.StartNew();
        Desk.Furnish(_folder);
        _house.Reset();
        Memory memory;
        var server = new Server(_binary, _folder);
        using (server)
        {
            memory = new Memory(server.Id, _edits);
            var client = new Client(server, _folder, _random);
            client.Begin();
            foreach (var text in _texts)
                client.Open(text);
            for (var edit = 1; edit <= _edits; edit++)
            {
                Step(client, server, edit);
                if (edit % Math.Max(1, _edits / Samples) == 0)
                {
                    client.Settle(_texts[_random.Next(_texts.Length)]);
                    memory.Sample();
                }
                if (edit % Math.Max(1, _edits / Hours) == 0)
                {
                    Compare(client, server, edit);
                    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{edit:N0} edits, {_unequal} unequal, {clock.Elapsed.TotalSeconds:0} s"));
                }
            }
            client.End();
        }
        var isFlat = memory.Report();
        Console.WriteLine($"besides    {string.Join(", ", _done.OrderByDescending(each => each.Value).Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Value:N0} {each.Key}")))}");
        Console.WriteLine($"requests   {server.Answered:N0} answered, {server.Cancelled:N0} of them as cancelled, {server.Unanswered} not");
        foreach (var trouble in server.Troubles.Take(10))
            Console.WriteLine($"TROUBLE    {trouble}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(_unequal == 0 ? "equal" : $"UNEQUAL in {_unequal} documents")}, {(isFlat ? "flat" : "NOT FLAT")}, {server.Troubles.Count} troubles; {clock.Elapsed.TotalSeconds:0} s"));
        return _unequal == 0 && isFlat && server.Troubles.IsEmpty && server.Unanswered == 0;
    }

    private void Step(Client client, Server server, int edit)
    {
        var text = _texts[_random.Next(_texts.Length)];
        if (!text.IsOpen)
            Do("reopened", () => client.Open(text));
        client.Change(text, _typist.Type(text));
        if (_random.Next(4) == 0)
            client.WaitForVersion(text);
        if (_random.Next(3) == 0)
            Do("requests", () => client.AskSomething(text));
        if (_random.Next(12) == 0)
            Do("saves", () => client.Save(text));
        if (_random.Next(60) == 0)
            Do("closes", () => client.Close(text));
        if (_random.Next(150) == 0)
            Do("configuration changes", () => client.TellChanged(_house.Change()));
        if (_random.Next(200) == 0)
            Do("fixes of a whole draft", () => client.FixAll(text));
        if (_random.Next(300) == 0)
            Do("waivers asked for", () => client.Silence(text));
        if (_random.Next(400) == 0)
            Do("settings changed", client.ChangeSettings);
        if (_random.Next(1_500) == 0)
            Do("looks over all drafts", client.LintWorkspace);
        if (edit % 3_000 == 0)
            Do("clean configurations", () => client.TellChanged(_house.Reset()));
        while (server.Unanswered > MostUnanswered)
            Thread.Sleep(1);
    }

    private void Do(string name, Action action)
    {
        action();
        _done[name] = _done.GetValueOrDefault(name) + 1;
    }

    /// <summary>Holds what was pushed and what is pulled against a fresh lint of the same texts under the same configuration.</summary>
    private void Compare(Client client, Server server, int edit)
    {
        client.UsualSettings();
        foreach (var text in _texts.Where(text => !text.IsOpen))
            client.Open(text);
        var pulled = _texts.Select(text => FreshLint.OfServer(client.Pull(text))).ToList();
        var fresh = FreshLint.Run(_binary, _folder, _texts);
        for (var i = 0; i < _texts.Length; i++)
        {
            var text = _texts[i];
            var expected = fresh.GetValueOrDefault(text.Path) ?? [];
            var isPushed = server.WaitUntil(text.Uri, last => last.Version == text.Version && FreshLint.OfServer(last.Items).SequenceEqual(expected), TimeSpan.FromSeconds(5));
            if (isPushed && pulled[i].SequenceEqual(expected))
                continue;
            _unequal++;
            var last = server.Of(text.Uri);
            Console.WriteLine($"UNEQUAL    {text.Path} after {edit:N0} edits: {(isPushed ? "" : "pushed ")}{(pulled[i].SequenceEqual(expected) ? "" : "pulled")} (version {text.Version}, pushed {last?.Version})");
            Explain("only fresh", expected, pulled[i], last);
            Explain("only pulled", pulled[i], expected, null);
            File.WriteAllText(Path.Combine(Path.GetTempPath(), $"newslint-soak-unequal-{_unequal}.md"), text.Text);
        }
    }

    private static void Explain(string what, List<string> these, List<string> those, Published? last)
    {
        foreach (var line in these.Except(those).Take(3))
            Console.WriteLine($"             {what}: {line}");
        if (last is not null && !FreshLint.OfServer(last.Items).SequenceEqual(these))
            Console.WriteLine($"             pushed {last.Items.GetArrayLength()}, fresh {these.Count}");
    }
}
