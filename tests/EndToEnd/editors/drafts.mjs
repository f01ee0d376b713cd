// The drafts and rule files that the tests open. Own writing.

export const configuration = 'extends: newslint:recommended\n';

/** A quotation without a speaker, a loaded word, a superlative without support, a word written twice. */
export const draft = `# City closes Harrow Bridge

The city closed the iconic Harrow Bridge on Monday after inspectors found two cracked beams. It is the most dangerous bridge in the country.

"We asked for the money three times, and three times they said no," Mayor Dana Ruiz told reporters outside City Hall on Monday.

A crew set up barriers in the rain.

"Nobody in this building wanted to hear it."

The detour will add 20 minutes to the the No. 14 bus, council member Raj Patel said.
`;

export const words = {
  loaded: { rule: 'loaded.puffery', code: 'NL3009', text: 'iconic' },
  superlative: { rule: 'claims.superlative', code: 'NL4001', text: 'most dangerous' },
  doubled: { rule: 'clarity.repeated-word', code: 'NL9006', text: 'the the' },
  quotation: { text: 'Nobody in this building' }, // without a speaker of its own
};

export const houseRule = `title: Words we write in another way
extends: substitution
level: suggestion
message: "“{match}”: our style is {suggestion}."
swap:
  city hall: [City Hall]
case: sensitive
examples:
  - bad: The march ended at [|city hall|].
    fixed: The march ended at City Hall.
  - good: The march ended at City Hall.
`;

export const faultyRule = houseRule.replace('extends: substitution', 'extends: substitutoin');

/** Where a text stands: line and character from 0. */
export function positionOf(text, part) {
  const before = text.slice(0, text.indexOf(part));
  const lines = before.split('\n');
  return { line: lines.length - 1, character: lines.at(-1).length };
}
