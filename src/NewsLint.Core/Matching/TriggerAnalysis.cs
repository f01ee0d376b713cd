namespace NewsLint.Matching;

/// <summary>
/// Finds the <see cref="Trigger"/> of a regex: writes it out as outlines, one for each way through its alternatives, and takes from
/// each the rarest thing it holds. Where the ways become too many, a part is replaced by its own trigger.
/// </summary>
internal static class TriggerAnalysis
{
    private const int MaxProduct = 512;
    private const int MaxAlternatives = 20_000;
    private const int MaxExpandedClass = 3;
    private const int MaxUnrolled = 8;

    public static Trigger Run(RegexNode node) => Outline.TriggerOf(Expand(node));

    private static List<OutlinePart[]> Expand(RegexNode node) => node switch
    {
        LiteralNode literal => Expand(CharacterSet.Of(literal.Unit), literal.Unit),
        ClassNode set => Expand(set.Set, null),
        EdgeNode => One(OutlinePart.Edge),
        SequenceNode sequence => Expand(sequence),
        AlternationNode alternation => Expand(alternation),
        RepeatNode repeat => Expand(repeat),
        LookaroundNode lookaround => Expand(lookaround),
        _ => Anything(),
    };

    private static List<OutlinePart[]> One(params OutlinePart[] parts) => [parts];

    private static List<OutlinePart[]> Anything() => One(OutlinePart.OfRun(CharacterSet.Any, mayBeEmpty: true));

    private static List<OutlinePart[]> Expand(CharacterSet set, char? literal)
    {
        if (literal is { } unit && set.MayBeWord && !IrregularCharacters.Contains(unit))
            return One(OutlinePart.OfUnit(unit));
        if (set.Characters is { Length: > 0 } characters && (set.MayBeWord || characters.Length == 1))
        {
            var units = characters.Select(Tokenizer.Fold).Distinct().ToList();
            if (units.Count <= MaxExpandedClass)
                return units.ConvertAll(folded => new[] { OutlinePart.OfUnit(folded) });
        }
        return One(OutlinePart.OfRun(set, mayBeEmpty: false));
    }

    private static List<OutlinePart[]> Expand(SequenceNode sequence)
    {
        List<OutlinePart[]> result = [[]];
        // Parts with one outline are gathered first: joined one by one, a long phrase would be copied for each letter.
        var single = new List<OutlinePart>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            if (item is LiteralNode { Unit: < '\u0080' } literal)
            {
                single.Add(OutlinePart.OfUnit(literal.Unit));
                continue;
            }
            var outlines = Expand(item);
            if (outlines is [var only])
            {
                single.AddRange(only);
                continue;
            }
            result = Join(Join(result, [[.. single]]), outlines);
            single.Clear();
        }
        return Join(result, [[.. single]]);
    }

    private static List<OutlinePart[]> Expand(AlternationNode alternation)
    {
        var result = new List<OutlinePart[]>();
        foreach (var branch in alternation.Branches)
        {
            result.AddRange(Expand(branch));
            if (result.Count > MaxAlternatives)
                return Anything();
        }
        return result;
    }

    private static List<OutlinePart[]> Expand(RepeatNode repeat)
    {
        if (repeat.Max == 0)
            return One();
        var item = Expand(repeat.Item);
        if (repeat is { Min: 0, Max: 1 })
            return [.. item, []];
        var more = One(OutlinePart.OfRun(KindOf(item), mayBeEmpty: true));
        if (repeat.Min == 0)
            return more;
        if (item is [[{ Kind: OutlineKind.Run }]])
            return item;
        var times = Math.Min(repeat.Min, MaxUnrolled);
        var result = item;
        for (var i = 1; i < times; i++)
            result = Join(result, item);
        return repeat.Max == times ? result : Join(result, more);
    }

    private static List<OutlinePart[]> Expand(LookaroundNode lookaround)
    {
        var need = Outline.TriggerOf(Expand(lookaround.Content));
        return need.IsAlways ? One() : One(OutlinePart.OfNeed(need));
    }

    private static CharacterSet KindOf(List<OutlinePart[]> outlines)
    {
        foreach (var outline in outlines)
        {
            foreach (var part in outline)
            {
                if (part.MayBeWord)
                    return CharacterSet.Any;
            }
        }
        return CharacterSet.NonWord;
    }

    private static List<OutlinePart[]> Join(List<OutlinePart[]> left, List<OutlinePart[]> right)
    {
        if (left is [[]])
            return right;
        if (right is [[]])
            return left;
        if (left.Count > 1 && right.Count > 1 && (long)left.Count * right.Count > MaxProduct)
        {
            var (leftTrigger, rightTrigger) = (Outline.TriggerOf(left), Outline.TriggerOf(right));
            if (CostOf(leftTrigger) > CostOf(rightTrigger))
                left = Summary(leftTrigger);
            else
                right = Summary(rightTrigger);
        }
        var result = new List<OutlinePart[]>(left.Count * right.Count);
        foreach (var before in left)
        {
            foreach (var after in right)
                result.Add([.. before, .. after]);
        }
        return result;
    }

    private static double CostOf(Trigger trigger) => trigger.IsAlways ? double.MaxValue : TriggerAtom.OfWhole(trigger).Cost;

    private static List<OutlinePart[]> Summary(Trigger trigger)
    {
        var anything = OutlinePart.OfRun(CharacterSet.Any, mayBeEmpty: true);
        return trigger.IsAlways ? One(anything) : One(OutlinePart.OfNeed(trigger), anything);
    }
}
