namespace NewsLint.Fuzzing.Targets;

/// <summary>Pieces of the syntaxes that several targets share.</summary>
internal static class Words
{
    public static readonly string[] Markdown =
    [
        "\n\n", "\n", "# ", "## ", "> ", "- ", "1. ", "    ", "*", "**", "_", "~~", "`", "```\n", "~~~", "[", "](", "](http://a.b)", "![", "](i.png)", "[a][b]", "\n[b]: http://c 'T'\n", "[^1]", "\n[^1]: n\n", "<b>", "</b>", "<div>",
        "</div>\n", "<!-- ", " -->", "<!-- newslint-disable -->", "<!-- newslint-enable -->", "<!-- newslint-disable-next-line claims.superlative: x -->", "<!-- vale off -->", "<!-- vale A.B[\"x\"] = NO -->", "\\ud800", "<script>", "</script>", "<![CDATA[", "<?", "&amp;", "&#x0;", "&ldquo;",
        "\\", "|", "\n|a|b|\n|-|-|\n", ":-:", "{{< x >}}", "{% y %}", "{{", "}}", "[[a|b]]", ":::", "http://a.b/c", "<http://a.b>", "a@b.org", "- [ ] ", "---\n", "---\ntitle: A\n---\n", "\n===\n", "import a from 'b'\n", "{x}", "\n***\n",
    ];

    public static readonly string[] Prose =
    [
        "“", "”", "\"", "‘", "’", "'", "«", "»", "…", "—", ". ", ", ", "? ", ": ", "Joy Reed ", "Mayor Ana Kovač ", "said ", "she said. ", "told the board ", "according to ", "a senior official ", "Sources said ", "the largest ", "slammed ",
        "literally ", "in order to ", "the the ", "40% ", "$5 million ", "1 in 3 ", "from 10 to 20 ", "May 5 ", "U.S. ", "Ms. ", "Yesterday ", "allegedly ", "TK ", "very unique ", "who asked not to be named ", "12-year-old ", "[sic] ", "[…] ",
    ];

    public static readonly string[] Yaml =
    [
        "\n", "\n  ", "\n- ", "- ", ": ", ":", "? ", "[", "]", "{", "}", ", ", "'", "\"", "|\n  ", ">-\n  ", "&a ", "*a", "!!str ", "!x ", "<<: *a\n", "---\n", "...\n", "%YAML 1.2\n", "# c\n", "~", "null", "true", "no", "0x10", ".inf", "2026-02-30", "\\x41", "\\u0000", "\\'", "\t", "- - - ", "{a: {a: ", "[[[[", "@", "`", "%",
    ];

    public static readonly string[] RuleKeys =
    [
        "extends: existence\n", "extends: substitution\n", "extends: occurrence\n", "extends: repetition\n", "extends: consistency\n", "extends: conditional\n", "extends: capitalization\n", "extends: metric\n", "extends: readability\n", "extends: quotation\n", "extends: attribution\n",
        "extends: node\n", "extends: story\n", "extends: analysis\n", "extends: sequence\n", "message: \"“%s”\"\n", "phrases: [mayor]\n", "tokens:\n  - foo\n", "raw: ['(a|b)+']\n", "swap:\n  utilize: use\n", "level: error\n", "id: TRIB1001\n", "ignorecase: true\n",
        "nonword: true\n", "exceptions: [at least]\n", "case: sensitive\n", "scope: heading\n", "scope: [raw, sentence]\n", "voice: { direct: off, indirect-named: lower }\n", "unless: { evidence: [link], within: sentence+1 }\n", "when: { words: \">=4\" }\n",
        "where: { kind: speech, speaker: none }\n", "examples:\n  - bad: The [|mayor|].\n  - good: The council.\n", "action:\n  name: replace\n  params: [x]\n", "limit: 3\n", "types: { opinion: off }\n", "styles: [ap]\n", "languages: [en-GB]\n", "tier: strict\n", "relaxed: off\n",
        "covers: [claims.unique]\n", "max: 3\n", "min: 1\n", "formula: words / sentences\n", "condition: '> 8'\n", "grade: 8\n", "metrics: [Gunning Fog]\n", "match: $title\n", "first: '\\b[A-Z]{3,}\\b'\n", "second: '\\(.+\\)'\n", "either:\n  a: b\n", "token: '[^.]'\n", "alpha: true\n",
        "analysis: name-variants\n", "<superlative>", "<number>", "<name>", "<verb:say>", "(a|b)", "a ... b", "a|b", "+", "*", "?", "(?i)", "(?<x>a)", "\\b", "[a-z]", "(?=a)", "\\p{L}", "(a+)+", ".*", "{2,}", "%s", "{match}", "[|", "|]", "link: https://a.b\n", "description: |\n  Why.\n",
    ];
}
