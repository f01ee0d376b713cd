namespace NewsLint.Core.Tests.Rules;

/// <summary>Frames around a hit that let it count or silence it.</summary>
public sealed class GuardTests
{
    private const string Slam = "extends: existence\nkind: verb\nphrases: [slam]\n";
    private const string Word = "extends: existence\nphrases: [largest]\n";

    [Theory]
    [InlineData(Slam + "when: { subject: person }", "The senator [|slammed|] it. She [|slams|] it. Ann Lee [|slammed|] it. The door slammed.")]
    [InlineData(Slam + "when: { subject: [person, org] }", "The board [|slammed|] it. It [|slammed|] him. The wind slammed it.")]
    [InlineData(Slam + "when: { subject: quantity }", "Prices [|slammed|] down. She slammed it.")]
    [InlineData(Slam + "when: { subject: person }", "The senator, a Democrat, [|slammed|] it. The senator has repeatedly [|slammed|] it.")]
    [InlineData("extends: existence\nkind: verb\nphrases: [claim]\nwhen: { verb-of: attribution }", "The mayor [|claimed|] that it works. The bridge works, the mayor [|claimed|]. “It works,” he [|claimed|]. The flood claimed ten lives. They claimed benefits.")]
    [InlineData(Slam + "when: { before: [the door, a (door|gate)] }", "He [|slammed|] the door. He [|slammed|] a gate. He slammed shut the door. He slammed it.")]
    [InlineData(Slam + "when: { before: door, within: sentence }", "He [|slammed|] shut the door. He slammed it. A door.")]
    [InlineData(Slam + "when: { after: publicly }", "He publicly [|slammed|] it. He publicly and loudly slammed it.")]
    [InlineData(Slam + "when: { after: publicly, within: 4 words }", "He publicly and loudly [|slammed|] it. Publicly the old and tired man slammed it.")]
    [InlineData(Slam + "when: { with: plan, within: clause }", "He [|slammed|] the plan. He slammed it, the plan. The plan, he slammed it.")]
    [InlineData(Slam + "when: { with: plan, within: paragraph }", "He [|slammed|] it. Then came the plan.\n\nHe slammed it.\n\nThe plan.")]
    [InlineData(Slam + "when: { sentence-start: true }", "[|Slamming|] it, he left. He slammed it.")]
    [InlineData(Slam + "when: [{ with: plan }, { with: idea }]", "He [|slammed|] the plan. He [|slammed|] the idea. He slammed it.")]
    [InlineData(Slam + "when: { subject: person, with: plan }", "He [|slammed|] the plan. The door slammed the plan. He slammed it.")]
    [InlineData(Slam + "unless: { with: door, before: shut }", "He [|slammed|] it. He slammed the door. He slammed shut it.")]
    [InlineData(Slam + "when: { subject: person }\nunless: { with: door }", "He [|slammed|] it. He slammed the door. The gate slammed.")]
    [InlineData(Word + "unless: { evidence: link }", "The [|largest|] one. The largest one, [they say](https://a.b).")]
    [InlineData(Word + "unless: { evidence: link, within: sentence+1 }", "The largest one. [They say](https://a.b). Now the [|largest|] one. Not so. [They say](https://a.b).")]
    [InlineData(Word + "unless: { evidence: footnote }", "The largest one.[^1] The [|largest|] one.\n\n[^1]: Source.\n")]
    [InlineData(Word + "unless: { evidence: figure }", "The largest of 12. The [|largest|] of all.")]
    [InlineData(Word + "unless: { evidence: measured-set }", "The largest since 1948. The largest of 30 cities. The [|largest|] in 2020. The [|largest|] ever.")]
    [InlineData(Word + "unless: { evidence: rank }", "The second-largest city. It is ranked largest. The [|largest|] city.")]
    [InlineData(Word + "unless: { evidence: named-source }", "It is the largest, the ministry said. It is largest, according to Ann Lee. It is the [|largest|], sources said. It is the [|largest|], critics said.")]
    [InlineData(Word + "unless: { evidence: internal-list }", "The largest are:\n\n- One\n- Two\n\nThe [|largest|] are these.\n\nOne.\n")]
    [InlineData(Word + "unless: { evidence: [link, figure] }", "The largest of 12. The largest, [they say](u). The [|largest|].")]
    public void Decides(string rule, string marked) => Draft.Verify(rule, marked);
}
