using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>Links the readings of a draft’s blocks, one after the other, as a reader goes through them.</summary>
internal sealed class StoryLinker
{
    private readonly Document _document;
    private readonly ImmutableArray<BlockFacts> _facts;
    private readonly ImmutableArray<BlockReading> _readings;
    private readonly Cast _cast;
    private readonly MentionResolver _resolver;
    private readonly QuotationLinker _quotations;
    private readonly List<Attribution> _attributions = [];
    private readonly Groups<PersonMention> _mentions = new();
    private int[] _persons = [];
    private int _sentence;

    public StoryLinker(Document document, ImmutableArray<BlockFacts> facts, ImmutableArray<BlockReading> readings, NewsReaderOptions options)
    {
        _document = document;
        _facts = facts;
        _readings = readings;
        var house = new HouseNames(options.Names);
        _cast = new Cast(house);
        _resolver = new MentionResolver(facts, readings, _cast, house, options, _attributions);
        _quotations = new QuotationLinker(document, facts, readings, _resolver, _attributions);
    }

    public Story Link()
    {
        foreach (var reading in _readings)
            _cast.Survey(reading);
        foreach (var reading in _readings)
            _cast.SurveyFullNames(reading);
        for (var block = 0; block < _readings.Length; block++)
            LinkBlock(block);
        ImmutableArray<Attribution> attributions = [.. _attributions];
        var sources = SourceChains.Link(_facts, attributions);
        var quotations = _quotations.Finish(attributions);
        return new Story
        {
            Document = _document,
            Facts = _facts,
            Quotations = quotations,
            Attributions = attributions,
            People = People(),
            Sources = sources,
            Voices = VoiceMapBuilder.Build(_document, quotations, attributions),
        };
    }

    private void LinkBlock(int block)
    {
        var reading = _readings[block];
        var part = StoryParts.Of(_document.Blocks[block], _facts[block], reading);
        if (part == StoryPart.None)
            return;
        Meet(block, reading);
        if (part == StoryPart.Body && IsQuoted(block))
        {
            _quotations.AddBlock(block);
            return;
        }
        var offset = _attributions.Count;
        var name = 0;
        var statement = 0;
        _quotations.Begin(block, part, offset);
        for (var sentence = 0; sentence < reading.Sentences.Length; sentence++, _sentence++)
        {
            var firstName = name;
            while (name < reading.Names.Length && reading.Names[name].Sentence == sentence)
                name++;
            var place = new SentencePlace(block, sentence, _sentence, part, _persons, firstName, name);
            _resolver.Enter(place);
            for (; statement < reading.Statements.Length && reading.Statements[statement].Sentence == sentence; statement++)
                AddAttribution(place, reading.Statements[statement], offset);
            _resolver.Leave();
            _quotations.LinkSentence(place);
        }
        _quotations.End();
    }

    /// <summary>A block quote without quotations of its own that somebody is said to say.</summary>
    private bool IsQuoted(int block)
    {
        if (!_document.Blocks[block].InBlockQuote)
            return false;
        foreach (var statement in _readings[block].Statements)
        {
            if (statement.IsDirect)
                return false;
        }
        return true;
    }

    private void Meet(int block, BlockReading reading)
    {
        if (_persons.Length < reading.Names.Length)
            _persons = new int[2 * reading.Names.Length];
        for (var i = 0; i < reading.Names.Length; i++)
        {
            var name = reading.Names[i];
            var person = _persons[i] = _cast.Meet(name);
            if (person >= 0)
                _mentions.Add(person, new PersonMention(new StoryPlace(block, _facts[block].SpanOf(name.First, name.End)), name.Text, name.Title));
        }
    }

    private void AddAttribution(SentencePlace place, StatementReading statement, int offset)
    {
        var facts = _facts[place.Block];
        var resolved = _resolver.Resolve(statement.Source, statement.IsLoose);
        var verb = new StoryPlace(place.Block, facts.SpanOf(statement.VerbFirst, statement.VerbEnd));
        var attribution = new Attribution
        {
            Index = _attributions.Count,
            SourcePlace = statement.Source.IsNone ? verb : new StoryPlace(place.Block, facts.SpanOf(statement.Source.First, statement.Source.End)),
            VerbPlace = verb,
            Content = statement.Content.Length > 0 ? new StoryPlace(place.Block, statement.Content) : default,
            Pattern = statement.Pattern,
            Class = resolved.Class,
            Verb = statement.Verb,
            Name = resolved.Name,
            Person = resolved.Person,
            Antecedent = resolved.Antecedent,
            Confidence = resolved.Confidence,
            IsDirect = statement.IsDirect,
            IsHedged = statement.IsHedged,
            RelayedBy = statement.RelayedBy < 0 ? -1 : statement.RelayedBy + offset,
            Recipient = statement.RecipientFirst < statement.RecipientEnd ? new StoryPlace(place.Block, facts.SpanOf(statement.RecipientFirst, statement.RecipientEnd)) : default,
        };
        _attributions.Add(attribution);
        if (place.Part == StoryPart.Body)
            _resolver.Spoke(attribution);
    }

    private ImmutableArray<Person> People()
    {
        var people = ImmutableArray.CreateBuilder<Person>(_cast.Members.Count);
        var mentions = _mentions.ToArrays(_cast.Members.Count);
        foreach (var member in _cast.Members)
        {
            people.Add(new Person
            {
                Index = people.Count,
                Name = member.Name,
                Surname = member.Surname,
                Gender = member.Gender,
                Roles = member.Roles,
                Mentions = ImmutableCollectionsMarshal.AsImmutableArray(mentions[people.Count]),
            });
        }
        return people.MoveToImmutable();
    }
}

/// <summary>The sentence that is being linked.</summary>
/// <param name="Block">The block.</param>
/// <param name="Sentence">The sentence in the block.</param>
/// <param name="Number">The sentence in the draft.</param>
/// <param name="Part">The part of the story.</param>
/// <param name="Persons">The person of each name of the block, or -1.</param>
/// <param name="FirstName">The first name of the sentence.</param>
/// <param name="EndName">The name after its last.</param>
internal readonly record struct SentencePlace(int Block, int Sentence, int Number, StoryPart Part, int[] Persons, int FirstName, int EndName);
