namespace NewsLint.Rules;

/// <summary>Which part of an object a finding marks.</summary>
internal enum ObjectMark
{
    /// <summary>The quotation; of an attribution the source.</summary>
    Object,

    Source,
    Verb,
    Content,
}
