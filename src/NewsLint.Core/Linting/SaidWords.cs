using NewsLint.Matching;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>The stretches of one block in which somebody else's words stand, in such order that whether a change touches one takes a look at few.</summary>
internal sealed class SaidWords
{
    private readonly TextSpan[] _spans;

    // How far each and those before it reach.
    private readonly int[] _reach;

    public SaidWords(IEnumerable<TextSpan> spans)
    {
        _spans = [.. spans.Where(span => !span.IsEmpty).Order()];
        _reach = new int[_spans.Length];
        for (var i = 0; i < _spans.Length; i++)
            _reach[i] = Math.Max(_spans[i].End, i == 0 ? 0 : _reach[i - 1]);
    }

    /// <summary>Whether a change touches one of them; an insertion does where it stands inside, not at an end.</summary>
    public bool AreTouched(TextSpan changed)
    {
        var end = changed.IsEmpty ? changed.Start : changed.End;
        var behind = Ordered.FirstFrom<TextSpan>(_spans, end, static span => span.Start);
        return behind > 0 && _reach[behind - 1] > changed.Start;
    }
}
