using System.Collections.Immutable;
using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>Who is meant by a name, a pronoun or a role at a place of the draft.</summary>
internal sealed class MentionResolver
{
    private const int OwnPronounReach = 80;
    private const int LastAttributions = 24;

    private readonly ImmutableArray<BlockFacts> _facts;
    private readonly ImmutableArray<BlockReading> _readings;
    private readonly Cast _cast;
    private readonly HouseNames _house;
    private readonly NewsReaderOptions _options;
    private readonly List<Attribution> _attributions;
    private readonly Bodies _bodies = new();
    private SentencePlace _place;
    private int _entered;
    private (int Attribution, int Sentence, int Block, Gender Gender) _unnamed = (-1, 0, 0, Gender.Unknown);

    public MentionResolver(ImmutableArray<BlockFacts> facts, ImmutableArray<BlockReading> readings, Cast cast, HouseNames house, NewsReaderOptions options, List<Attribution> attributions)
    {
        _facts = facts;
        _readings = readings;
        _cast = cast;
        _house = house;
        _options = options;
        _attributions = attributions;
        Antecedents = new Antecedents(cast);
    }

    public Antecedents Antecedents { get; }

    private BlockReading Reading => _readings[_place.Block];

    public void Enter(SentencePlace place)
    {
        _place = place;
        _entered = place.FirstName;
    }

    /// <summary>Ends the sentence: who was mentioned and who was its subject may be meant from now on.</summary>
    public void Leave()
    {
        if (_place.Part != StoryPart.Body)
            return;
        var subject = Reading.Sentences[_place.Sentence].Subject;
        var person = PersonOf(subject);
        MeetNamesBefore(int.MaxValue);
        if (person >= 0)
        {
            Antecedents.Subject(person, _place.Number, _place.Block);
            if (subject.Kind == MentionKind.Name)
                VoteByOwnPronoun(person);
        }
        else if (subject.Kind == MentionKind.Name)
        {
            _bodies.Meet(Reading.Names[subject.Name], _place.Block);
        }
    }

    /// <summary>Somebody spoke here.</summary>
    public void Spoke(Attribution attribution)
    {
        if (attribution.Person >= 0)
            Antecedents.Speaker(attribution.Person, _place.Number, _place.Block);
        else if (attribution.Class is SourceClass.NamedOrganization or SourceClass.MediaNamed)
            _bodies.Spoke(attribution.Name, _place.Block);
        else if (attribution.Class is SourceClass.RoleOnly or SourceClass.AnonymousExplicit or SourceClass.OfficialSpokesperson)
            _unnamed = (attribution.Index, _place.Number, _place.Block, Gender.Unknown);
    }

    public Resolved Resolve(Mention mention, bool isLoose)
    {
        if (mention.IsNone)
            return new Resolved("", SourceClass.Unattributed, -1, Confidence.Low, -1);
        var resolved = mention.Kind switch
        {
            MentionKind.Name => OfName(mention),
            MentionKind.Pronoun => OfPronoun(mention),
            _ => OfRole(mention),
        };
        return resolved;
    }

    /// <summary>Whom a name means that stands outside sentences: the line under a block quote.</summary>
    public Resolved NameOf(int block, NameReading name)
    {
        var person = _cast.Meet(name);
        if (person >= 0)
            return new Resolved(_cast.Members[person].Name, SourceClass.NamedPerson, person, Confidence.High, -1);
        var mention = new Mention(MentionKind.Name, name.First, name.End, name.End - 1, -1);
        return new Resolved(name.Text, SourceClassifier.Classify(_facts[block], mention, name), -1, Confidence.High, -1);
    }

    private int PersonOf(Mention mention)
    {
        if (mention.Kind == MentionKind.Name)
            return _place.Persons[mention.Name];
        if (mention.Kind != MentionKind.Pronoun)
            return -1;
        return OfPronoun(mention).Person;
    }

    private Resolved OfName(Mention mention)
    {
        var name = Reading.Names[mention.Name];
        var person = _place.Persons[mention.Name];
        if (person >= 0)
            return new Resolved(_cast.Members[person].Name, SourceClass.NamedPerson, person, Confidence.High, -1);
        if (IsOwn(name.Text))
            return new Resolved(name.Text, SourceClass.OwnObservation, -1, Confidence.High, -1);
        var text = _house.Find(name.Text)?.Name ?? _house.NameToUse(TextOf(mention));
        if (name.Words == 1 && name.Has(NameSigns.IsAllCapitals) && _bodies.OfInitials(name.Text) is { } whole)
            text = whole;
        return new Resolved(text, SourceClassifier.Classify(_facts[_place.Block], mention, name), -1, name.Words > 1 || name.Has(NameSigns.HasArticle) ? Confidence.High : Confidence.Medium, -1);
    }

    private Resolved OfPronoun(Mention mention)
    {
        var traits = Lexicon.Of(_facts[_place.Block].Tokens[mention.Head].Hash);
        if ((traits & Traits.It) != 0)
            return OfIt(mention);
        if ((traits & (Traits.They | Traits.He | Traits.She | Traits.Man | Traits.Woman | Traits.Object)) == 0 || (traits & Traits.They) != 0)
            return OfThey(mention);
        MeetNamesBefore(mention.First);
        var gender = (traits & (Traits.He | Traits.Man)) != 0 || Is(mention, "him") ? Gender.Male : Gender.Female;
        var (person, score, lead) = Antecedents.Find(gender, _place.Number, _place.Block);
        if (_unnamed.Attribution >= 0 && _place.Block - _unnamed.Block <= 1)
        {
            var unnamed = Antecedents.ScoreOfUnnamed(_unnamed.Sentence, _unnamed.Block, _place.Number, _place.Block);
            if (person < 0 || unnamed > score + 0.5)
            {
                var antecedent = _attributions[_unnamed.Attribution];
                _unnamed = (_unnamed.Attribution, _place.Number, _place.Block, gender);
                return new Resolved(antecedent.Name, antecedent.Class, -1, Confidence.Low, antecedent.Index);
            }
        }
        if (person < 0)
            return new Resolved(TextOf(mention), SourceClass.NamedPerson, -1, Confidence.Low, -1);
        return new Resolved(_cast.Members[person].Name, SourceClass.NamedPerson, person, lead > Antecedents.AmbiguousWithin ? Confidence.High : Confidence.Medium, -1);
    }

    private Resolved OfIt(Mention mention)
    {
        var name = _bodies.Latest(_place.Block);
        return name is null
            ? new Resolved(TextOf(mention), SourceClass.NamedOrganization, -1, Confidence.Low, -1)
            : new Resolved(name, SourceClass.NamedOrganization, -1, Confidence.Low, -1);
    }

    private Resolved OfThey(Mention mention)
    {
        for (var i = _attributions.Count - 1; i >= 0 && i >= _attributions.Count - 6; i--)
        {
            var earlier = _attributions[i];
            if (_place.Block - earlier.SourcePlace.Block > 2)
                break;
            if (earlier.Class != SourceClass.Unattributed)
                return new Resolved(earlier.Name, earlier.Class, earlier.Person, Confidence.Low, earlier.Person < 0 ? earlier.Index : -1);
        }
        return new Resolved(TextOf(mention), SourceClass.VagueGroup, -1, Confidence.Low, -1);
    }

    private Resolved OfRole(Mention mention)
    {
        var facts = _facts[_place.Block];
        var head = facts.Tokens[mention.Head];
        var traits = Lexicon.Of(head.Hash);
        var text = TextOf(mention);
        if (IsOwn(text))
            return new Resolved(text, SourceClass.OwnObservation, -1, Confidence.High, -1);
        if (mention.End - mention.First == 1 && char.IsUpper(facts.Text[head.Start]) && _cast.Known(text) is >= 0 and var known)
            return new Resolved(_cast.Members[known].Name, SourceClass.NamedPerson, known, Confidence.High, -1);
        var isDefinite = facts.Is(mention.First, "the") || char.IsUpper(facts.Text[head.Start]);
        if (isDefinite && mention.Kind == MentionKind.Role)
        {
            var person = Antecedents.FindRole(head.In(facts.Text), _place.Block);
            if (person >= 0 && mention.End - mention.First <= 4)
                return new Resolved(_cast.Members[person].Name, SourceClass.NamedPerson, person, Confidence.High, -1);
        }
        if (facts.Is(mention.First, "the") && mention.Kind == MentionKind.Document && mention.End - mention.First == 2 && LastSpeaker() is >= 0 and var author)
            return new Resolved(_cast.Members[author].Name, SourceClass.NamedPerson, author, Confidence.Low, -1);
        if (isDefinite && mention.Kind == MentionKind.Role && Epithets.MayBe(facts, mention) && Antecedents.Find(GenderOf(traits), _place.Number, _place.Block) is { Person: >= 0 } meant)
            return new Resolved(_cast.Members[meant.Person].Name, SourceClass.NamedPerson, meant.Person, Confidence.Low, -1);
        if (isDefinite && mention.End - mention.First <= 3 && (traits & Traits.GenericOrganization) != 0 && _bodies.Latest(_place.Block) is { } body)
            return new Resolved(body, SourceClass.NamedOrganization, -1, Confidence.Low, -1);
        var kind = SourceClassifier.Classify(facts, mention, null);
        return new Resolved(kind == SourceClass.NamedOrganization ? _house.NameToUse(text) : text, kind, -1, kind == SourceClass.NamedOrganization && isDefinite ? Confidence.High : Confidence.Low, -1);
    }

    private static Gender GenderOf(Traits traits) =>
        (traits & Traits.Man) != 0 ? Gender.Male : (traits & Traits.Woman) != 0 ? Gender.Female : Gender.Unknown;

    /// <summary>The person who spoke last, in this block or one of the two before.</summary>
    private int LastSpeaker()
    {
        for (var i = _attributions.Count - 1; i >= 0 && i >= _attributions.Count - LastAttributions && _place.Block - _attributions[i].VerbPlace.Block <= 2; i--)
        {
            if (_attributions[i].Person >= 0)
                return _attributions[i].Person;
        }
        return -1;
    }

    /// <summary>“Reed said she …”: what the sentence itself calls its subject.</summary>
    private void VoteByOwnPronoun(int person)
    {
        var facts = _facts[_place.Block];
        var sentence = Reading.Sentences[_place.Sentence];
        for (var i = _place.FirstName; i < _place.EndName; i++)
        {
            if (_place.Persons[i] >= 0 && _place.Persons[i] != person)
                return;
        }
        for (var token = sentence.FirstToken; token < sentence.EndToken && token - sentence.FirstToken < OwnPronounReach; token++)
        {
            var traits = Lexicon.Of(facts.Tokens[token].Hash);
            if ((traits & (Traits.He | Traits.She)) == 0 || facts.IsQuoted(facts.Tokens[token].Start))
                continue;
            _cast.Members[person].Vote((traits & Traits.He) != 0 ? Gender.Male : Gender.Female, 1);
            return;
        }
    }

    private void MeetNamesBefore(int token)
    {
        if (_place.Part != StoryPart.Body)
            return;
        for (; _entered < _place.EndName && Reading.Names[_entered].First < token; _entered++)
        {
            if (_place.Persons[_entered] >= 0)
                Antecedents.Mention(_place.Persons[_entered], _place.Number, _place.Block);
        }
    }

    private bool Is(Mention mention, string word) => _facts[_place.Block].Is(mention.Head, word);

    private bool IsOwn(string text)
    {
        foreach (var outlet in _options.Outlets)
        {
            if (outlet.AsSpan().Trim().Equals(text, StringComparison.OrdinalIgnoreCase) || (outlet.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && outlet.AsSpan(4).Equals(text, StringComparison.OrdinalIgnoreCase)))
                return true;
        }
        return false;
    }

    private string TextOf(Mention mention)
    {
        var facts = _facts[_place.Block];
        var span = facts.SpanOf(mention.First, mention.End);
        return facts.Text[span.Start..span.End];
    }
}

/// <summary>Who is meant.</summary>
internal readonly record struct Resolved(string Name, SourceClass Class, int Person, Confidence Confidence, int Antecedent);
