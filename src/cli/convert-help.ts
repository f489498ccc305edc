/** What `naober convert --help` says. */
export const convertHelp = `naober convert: network circles from one format to another (netwerkcirkels omzetten)

  naober convert --egos FILE --alters FILE [--ties FILE] --id ego=COL,alter=COL,source=COL,target=COL
                 [--map FILE] [--delimiter X] --to FORMAT --out DIR
  naober convert --from naober|graphml|network-canvas-csv FILE|DIR... [--ego NODE] --to FORMAT --out DIR

FORMAT is one of:
  naober               one circle document per ego, DIR/EGO.json (the ego percent-encoded where needed), format naober-circle/1,
                       schema docs/schema/naober-circle-1.schema.json
  three-file           egos.csv, alters.csv, ties.csv, with the columns the circles came with, and mapping.json when there was one.
                       Fields those columns do not hold stand in columns that begin with naober_, and are read back from there.
  graphml              DIR/EGO.graphml, GraphML 1.0 in the shape of a Network Canvas export; holds a whole circle
  network-canvas-csv   DIR/EGO_naober_ego.csv, _attributeList_KIND.csv, _edgeList_knows.csv

The three files are read as by naober figures (naober figures --help). --map names a JSON file:
  {"name": COL,
   "ring":    {"column": COL, "values": {VALUE: RING, ...}, "unknown": RING},
   "sector":  {"column": COL, "values": {VALUE: SECTOR, ...}, "unknown": SECTOR},
   "kind":    {"column": COL, "values": {VALUE: KIND, ...}, "unknown": KIND},
   "support": {KIND-OF-SUPPORT: {"column": COL, "gives": VALUE, "receives": VALUE}},
   "role": COL, "egoName": COL,
   "template": "lensink-4x4"}
Everything may be left out. RING is a number from inside, or a ring's key or words; SECTOR a key or words; KIND one of person, group,
organisation, place, pet. Without "values" the cell itself is read so. A missing cell is "unknown" (null: no place yet). A value that
"values" does not name is an error. VALUE under support may be a list; a kind told by two columns is a list of two.
"template" is lensink-4x4 (the default), snow-4, convoy-3, ecogram-star, or a template of your own as an object.
Every column is kept as an attribute, so that the way back gives the same files.

A GraphML file that is no Network Canvas export has no ego: --ego NODE names one by its id or any of its values, and gives the network
of that node. Without --from, the format is told by the names of the files.

Cells are data: a cell that begins with = + - or @ is written as it is, so that it reads back the same. Open such a file in a
spreadsheet as text. What a format cannot hold is listed on stderr, a line for each kind. Nothing is written when anything is wrong.
Exit code: 0 done, 1 something is wrong with the input, 2 something is wrong with the command.
`;
