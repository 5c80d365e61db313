import type { Files } from './zip'

const description = `Hearthside: the books of a household
====================================

Every file here is plain JSON in UTF-8. You need no program to read it: any text editor will do.

household.json       who lives here, and when you mean to meet
months/2026-11.json  what happened in November 2026: summits with what each of you turned over, promises,
                     appreciations; "tombstones" says what was deleted, without its words
pictures/            in an export: the pictures on cards, by the id that a card names; beside copies they lie in a
                     folder of that name, once for all of them
csv/                 in an export: the same as tables for a spreadsheet (UTF-8, commas)

Around every book is an envelope:

format    what sort of book it is: hearthside/household or hearthside/month
version   the version of its shape; a newer Hearthside reads every older one
checksum  SHA-256 of the body as JSON without white space; it differs after you have edited the file, and that is fine
body      the book itself

In the body, every thing carries

id         random, and the same for ever; other things point to it
createdAt  and updatedAt: moments in UTC
author     the id of the member whose it is; null for what you made together
audience   "everyone", or the ids of those who may see it

"on" is a local day. Scores go from 1 (struggling) to 10 (thriving).

Not in here: what is half said in a running summit, half-typed words, and the settings of one computer.

To bring it back: Hearthside, "Our house", "Copies and export".
`

/** The page about the format that lies in every archive. */
export const describeArchive = (): Files => new Map([['README.txt', new TextEncoder().encode(description)]])
