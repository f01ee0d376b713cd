namespace NewsLint.Matching;

/// <summary>By which table a word is inflected.</summary>
public enum WordClass
{
    None,
    Verb,
    Noun,
    Adjective,
}
