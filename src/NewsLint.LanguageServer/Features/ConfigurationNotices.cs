using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.Rules;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Packs;

namespace NewsLint.LanguageServer.Features;

/// <summary>Tells what is wrong in configurations and rules: one message for each configuration, and diagnostics in the files concerned.</summary>
internal sealed class ConfigurationNotices(Session session)
{
    private readonly Lock _gate = new();
    private readonly HashSet<EffectiveConfiguration> _reported = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _files = new(StringComparer.Ordinal);

    /// <summary>Tells what is new in a configuration that a document uses.</summary>
    public void Report(EffectiveConfiguration configuration)
    {
        if (configuration.Root.Buffers is not null)
            return;
        lock (_gate)
        {
            if (!_reported.Add(configuration))
                return;
            var key = configuration.ConfigPath ?? configuration.BaseFolder;
            var problems = configuration.Problems.Where(problem => problem.Level >= Level.Warning && !problem.Path.StartsWith(BuiltInPack.PathPrefix, StringComparison.Ordinal)).ToList();
            Publish(key, problems);
            Tell(key, configuration, [.. problems.Where(problem => problem.Level == Level.Error)]);
        }
    }

    /// <summary>Called when configurations are to be read again: what is wrong now will be told, what is right now be taken back.</summary>
    public void Renew()
    {
        lock (_gate)
        {
            _reported.Clear();
            foreach (var key in _files.Keys.Where(key => !Path.Exists(key)).ToList())
            {
                Publish(key, []);
                _told.Remove(key);
            }
        }
    }

    private void Publish(string key, List<ConfigProblem> problems)
    {
        var files = problems.GroupBy(problem => problem.Path, StringComparer.Ordinal).ToDictionary(file => file.Key, file => file.ToList(), StringComparer.Ordinal);
        foreach (var path in (_files.GetValueOrDefault(key) ?? []).Where(path => !files.ContainsKey(path)))
            Send(path, []);
        foreach (var (path, found) in files)
            Send(path, found);
        _files[key] = [.. files.Keys];
    }

    /// <summary>A file that is open shows what is wrong in the text that the editor has.</summary>
    private void Send(string path, List<ConfigProblem> problems)
    {
        if (session.Documents.Any(document => document.Path == path && !document.IsClosed))
            return;
        var diagnostics = problems.DistinctBy(problem => (problem.Span, problem.Message)).OrderBy(problem => problem.Span)
            .Select(problem => DiagnosticForm.Of(problem.ToDiagnostic(), problem.Source, session.Profile));
        session.Notify(Methods.PublishDiagnostics, new PublishDiagnosticsParams(DocumentUri.FromPath(path), [.. diagnostics]));
    }

    private void Tell(string key, EffectiveConfiguration configuration, List<ConfigProblem> errors)
    {
        if (errors.Count == 0)
        {
            _told.Remove(key);
            return;
        }
        var first = errors[0];
        var more = errors.Count - 1;
        var name = Path.GetRelativePath(Path.GetDirectoryName(configuration.ConfigPath) ?? configuration.BaseFolder, first.Path);
        var place = first.Source.Length == 0 ? name : $"{name}, line {first.Position.Line + 1}";
        var message = $"{place}: {first.Message}{(more == 0 ? "" : more == 1 ? " One more problem is marked in its file." : $" {more} more problems are marked in their files.")} {(configuration.HoldsBack ? "Drafts are held back until then." : "Everything else stays on, the built-in rules too.")}";
        if (_told.GetValueOrDefault(key) == message)
            return;
        _told[key] = message;
        session.Notify(Methods.ShowMessage, new ShowMessageParams(MessageType.Error, message));
    }
}
