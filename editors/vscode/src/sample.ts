/** The draft that the walkthrough opens: a short story with the faults that NewsLint is for. */
export const sample = `---
title: City closes Harrow Bridge for repairs
byline: Staff
date: 2026-05-04
---

The city closed the iconic Harrow Bridge on Monday after inspectors found two cracked beams. It is the most dangerous bridge in the country.

"We asked for the money three times, and three times they said no," Mayor Dana Ruiz told reporters outside City Hall on Monday.

A crew set up barriers in the rain.

"Nobody in this building wanted to hear it."

The detour will add 20 minutes to the No. 14 bus, council member Raj Patel said. A senior official familiar with the budget said the the repairs could cost twice as much.
`;
