/** What `naober figures --help` says. */
export const figuresHelp = `naober figures: the figures of personal networks (cijfers over persoonlijke netwerken)

  naober figures --egos FILE --alters FILE [--ties FILE]
                 --id ego=COL,alter=COL,source=COL,target=COL
                 [--by COL,...] [--support COL,... [--yes VALUE]]
                 [--gives COL --receives COL] [--delimiter X] [--json] [--time]

Input: text files in UTF-8 with a header row. The delimiter (comma, semicolon, tab or bar) is recognised, or given with
--delimiter (one character, or tab). Quotes, a byte order mark and any line ends are fine. An empty cell or NA is unknown.
Cells are compared as text without the space around them: 1 and 1.0 are different values.

  --egos FILE      one row per ego
  --alters FILE    one row per alter of an ego
  --ties FILE      one row per tie between two alters of the same ego; without it, ties and density are null (not known)
  --id ...         which column holds the ego (in every file), the alter, and the two ends of a tie (only with --ties).
                   Ids are texts, unique within one ego.
  --by COL,...     spread of these columns of the alters. A name with a comma in it goes in quotes: --by '"a,b",c'
  --support COL,.. kinds of support: a column each, saying whether the alter gives it
  --yes VALUE      the value that means yes in --support, --gives and --receives (default 1); any other known value means no
  --gives COL      whether the alter gives to ego
  --receives COL   whether the alter gets from ego
  --json           one JSON array, an object per ego; without it a table
  --time           say on stderr how long it took, from the start of reading to the end of writing

Output, per ego, in the order of the file of egos:
  ego, size        the id, and the number of alters
  ties             distinct undirected pairs; a tie given twice, in either direction, counts once
  density          ties / (size (size - 1) / 2); null below size 2
  by.COL           counts (of each known value), missing, variety (number of different known values),
                   entropy (bits, over known values; null without any)
  support.COL      givers, unknown, soleSource (the id of the giver when there is exactly one, else null)
  multiplexity     sum of givers over the kinds / alters of whom at least one kind is known; null without any
  reciprocity      onlyGives, onlyReceives, both, and shareBoth = both / alters with both directions known (null without any).
                   An alter with a direction unknown is in none of them.

A tie of an unknown alter, a tie with oneself, a repeated alter and a row about an unknown ego are errors, with file, row
(the header is row 1) and column. Exit code: 0 done, 1 something is wrong with the input, 2 something is wrong with the command.
`;
