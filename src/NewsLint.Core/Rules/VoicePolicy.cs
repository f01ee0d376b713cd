using NewsLint.News;

namespace NewsLint.Rules;

/// <summary>What a rule does in one voice.</summary>
public enum VoiceEffect
{
    On,

    /// <summary>One level down; a suggestion is dropped.</summary>
    Lower,

    Off,
}

/// <summary>Whose words a rule looks at. The writer's own words are always looked at unless a rule turns them off.</summary>
public sealed record VoicePolicy
{
    /// <summary>Everything but direct quotations: what built-in rules do unless they say otherwise.</summary>
    public static VoicePolicy WriterOnly { get; } = new() { Direct = VoiceEffect.Off };

    /// <summary>All words, whoever says them: what Vale does.</summary>
    public static VoicePolicy Everyone { get; } = new();

    public VoiceEffect Writer { get; init; }

    public VoiceEffect IndirectNamed { get; init; }

    public VoiceEffect IndirectAnonymous { get; init; }

    public VoiceEffect IndirectVague { get; init; }

    /// <summary>Inside quotation marks or a block quote.</summary>
    public VoiceEffect Direct { get; init; }

    /// <summary>Whether all voices are treated alike.</summary>
    public bool IsUniform => IgnoresIndirect && Direct == Writer;

    /// <summary>Whether what is told in the writer's words is treated as the writer's, whoever says it.</summary>
    public bool IgnoresIndirect => IndirectNamed == Writer && IndirectAnonymous == Writer && IndirectVague == Writer;

    /// <summary>What the rule does in a voice.</summary>
    public VoiceEffect In(Voice voice) => voice switch
    {
        Voice.Direct => Direct,
        Voice.IndirectNamed => IndirectNamed,
        Voice.IndirectAnonymous => IndirectAnonymous,
        Voice.IndirectVague => IndirectVague,
        _ => Writer,
    };
}
