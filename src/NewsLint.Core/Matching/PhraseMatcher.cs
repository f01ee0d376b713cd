using System.Collections.Immutable;

namespace NewsLint.Matching;

/// <summary>Matches one <see cref="PhraseSequence"/> at a place of a block. A gap takes as few words as it can.</summary>
internal readonly ref struct PhraseMatcher
{
    private readonly string _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly BlockSlots _slots;
    private readonly ImmutableArray<PhraseItem> _items;
    private readonly bool _caseSensitive;

    public PhraseMatcher(string text, ReadOnlySpan<Token> tokens, BlockSlots slots, PhraseSequence sequence, bool caseSensitive)
    {
        _text = text;
        _tokens = tokens;
        _slots = slots;
        _items = sequence.Items;
        _caseSensitive = caseSensitive;
    }

    /// <summary>The token after the match that begins at <paramref name="start"/>, or -1.</summary>
    public int Match(int start)
    {
        if (!BeginsFreely(start))
            return -1;
        return Forward(0, start);
    }

    /// <summary>The same where the hash of the first item's word was met at <paramref name="start"/>: the word itself, which nearly always is the one, is looked at last.</summary>
    public int MatchFromAnchor(int start) => BeginsFreely(start) && Forward(1, start + 1) is >= 0 and var end && IsAt(0, start) ? end : -1;

    /// <summary>Adds every token at which a match could begin whose item <paramref name="anchor"/> stands at <paramref name="token"/>, where the hash of its word was met.</summary>
    public void AddStarts(int anchor, int token, ref ValueList starts)
    {
        if (JointFits(anchor, token))
            Backward(anchor - 1, token, ref starts);
    }

    private int Forward(int index, int token)
    {
        while (index < _items.Length)
        {
            switch (_items[index])
            {
                case GapItem gap:
                    return ForwardOverGap(gap, index, token);
                case SlotItem slot:
                    if (token >= _tokens.Length || !JointFits(index, token) || _slots.EndOf(slot.Kind, token) is not (>= 0 and var end))
                        return -1;
                    token = end;
                    break;
                default:
                    if (!IsAt(index, token))
                        return -1;
                    token++;
                    break;
            }
            index++;
        }
        return EndsFreely(token) ? token : -1;
    }

    private int ForwardOverGap(GapItem gap, int index, int token)
    {
        for (var words = 0; words <= gap.Most; words++)
        {
            if (words >= gap.Least && Forward(index + 1, token) is >= 0 and var end)
                return end;
            token = AfterWord(token, index == 0 && words == 0 ? null : words == 0 ? gap.Joint : PhraseJoint.Loose);
            if (token < 0)
                break;
        }
        return -1;
    }

    private void Backward(int index, int token, ref ValueList starts)
    {
        if (index < 0)
        {
            starts.Add(token);
            return;
        }
        switch (_items[index])
        {
            case GapItem gap:
                for (var words = 0; words <= gap.Most && token >= 0; words++)
                {
                    if (words >= gap.Least)
                        Backward(index - 1, token, ref starts);
                    token = BeforeWord(token);
                }
                break;
            case SlotItem slot:
                for (var start = _slots.FirstStart(slot.Kind, token); start >= 0; start = _slots.NextStart(slot.Kind, start))
                    Backward(index - 1, start, ref starts);
                break;
            default:
                if (token > 0 && IsAt(index, token - 1))
                    Backward(index - 1, token - 1, ref starts);
                break;
        }
    }

    private bool IsAt(int index, int token)
    {
        if (token >= _tokens.Length || !JointFits(index, token))
            return false;
        return _items[index] switch
        {
            WordItem item => IsOneOf(item, _tokens[token]),
            AffixItem affix => HasAffix(affix, _tokens[token]),
            _ => false,
        };
    }

    private bool JointFits(int index, int token) => index == 0 || Fits(_items[index].Joint, _tokens[token].Joint);

    private static bool Fits(PhraseJoint wanted, Joint found) => wanted switch
    {
        PhraseJoint.Loose => found is Joint.Space or Joint.Hyphen,
        PhraseJoint.Tight => found == Joint.None,
        _ => found == Joint.Apostrophe,
    };

    private bool IsOneOf(WordItem item, in Token token)
    {
        if ((item.Mask & WordMask.Of(token.Hash)) == 0)
            return false;
        var hashes = item.Hashes.AsSpan();
        for (var i = 0; i < hashes.Length; i++)
        {
            if (hashes[i] == token.Hash && IsSame(token.In(_text), item.Words[i]))
                return true;
        }
        return false;
    }

    private bool IsSame(ReadOnlySpan<char> word, string wanted)
    {
        if (word.Length != wanted.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            // Signs that stand for one another have no case.
            if (word[i] != wanted[i] && ((_caseSensitive && char.IsLetter(word[i])) || Tokenizer.Fold(word[i]) != Tokenizer.Fold(wanted[i])))
                return false;
        }
        return true;
    }

    private bool HasAffix(AffixItem affix, in Token token)
    {
        if (token.Kind != TokenKind.Word || token.Length <= affix.Prefix.Length + affix.Suffix.Length)
            return false;
        var word = token.In(_text);
        return IsSame(word[..affix.Prefix.Length], affix.Prefix) && IsSame(word[^affix.Suffix.Length..], affix.Suffix);
    }

    /// <summary>The token after the word at <paramref name="token"/>, its parts after an apostrophe included; -1 where no word stands there.</summary>
    private int AfterWord(int token, PhraseJoint? joint)
    {
        if (token >= _tokens.Length || _tokens[token].Kind is not (TokenKind.Word or TokenKind.Number) || (joint is { } wanted && !Fits(wanted, _tokens[token].Joint)))
            return -1;
        token++;
        while (token < _tokens.Length && IsTail(token))
            token++;
        return token;
    }

    private int BeforeWord(int token)
    {
        token--;
        while (token > 0 && IsTail(token))
            token--;
        return token >= 0 && _tokens[token].Kind is TokenKind.Word or TokenKind.Number ? token : -1;
    }

    /// <summary>Whether the token belongs to the word before it: after an apostrophe, or letters directly after digits.</summary>
    private bool IsTail(int token) =>
        _tokens[token].Kind is TokenKind.Word or TokenKind.Number
        && (_tokens[token].Joint == Joint.Apostrophe || (_tokens[token].Joint == Joint.None && _tokens[token - 1].Kind is TokenKind.Word or TokenKind.Number));

    private bool BeginsFreely(int token)
    {
        if (token >= _tokens.Length || token == 0 || _tokens[token].Kind is not (TokenKind.Word or TokenKind.Number))
            return token < _tokens.Length;
        return _tokens[token].Joint switch
        {
            Joint.Hyphen or Joint.Apostrophe => false,
            Joint.None => _tokens[token - 1].Kind is not (TokenKind.Word or TokenKind.Number),
            _ => true,
        };
    }

    private bool EndsFreely(int end)
    {
        if (end >= _tokens.Length || _tokens[end - 1].Kind is not (TokenKind.Word or TokenKind.Number))
            return true;
        ref readonly var next = ref _tokens[end];
        return next.Joint switch
        {
            Joint.Hyphen => false,
            Joint.Apostrophe => Clitics.Contains(next.In(_text)),
            Joint.None => next.Kind is not (TokenKind.Word or TokenKind.Number),
            _ => true,
        };
    }
}
