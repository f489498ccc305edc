/** Short Dutch words for codes, 256 of them: things one can see, clearly different in writing, none of them unkind. */
export const codeWords: readonly string[] = (
  'anker appel arend avond baard baken balk bamboe basis beek berk beuk bezem biet bloem boek bol boom boot bord ' +
  'bos brood brug bui buurt cacao cello cirkel dadel dak dam dans deeg deken deur dijk dille dorp draad drop duif ' +
  'duim duin egel eik eiland ekster emmer engel erwt ezel fakkel feest fiets fluit folder forel foto galm gans ' +
  'garen gast geit gevel gitaar glas goot goud graan gras grot haan haard hagel hamer hand hark haven haver hek ' +
  'helm hert heuvel hoed hoek hout huis ijs ijzer inkt iris jurk juweel kaars kaas kade kam kamer kano kar kast ' +
  'kat kern kers ketel kiem kist klei klok knop koek kom komma koor korf kraan kraai krant kroon kruk lamp land ' +
  'lei lente lepel licht lied lijn lucht maan maat mand mais markt mast mat meer melk merel molen mos motor muts ' +
  'muur naald nacht nest net noot oever olijf oor oven paal pad palm pan parel park peer pen peper piano pijl ' +
  'plank plant plas plein poort pot raam raap radio reep reiger riet rijst ring rok roos rots rups sap schaal ' +
  'schip schoen sjaal slak slot sneeuw soep spel spin stal steen ster stoel storm straat struik suiker tafel tak ' +
  'tas taxi tegel thee tijm toren touw tram trap trein tuin tulp twijg uil vaas vacht vaart varen veer veld vijg ' +
  'vijver vis vlag vlier vlot voet vogel vos vuur waaier wand water weg weide wiel wilg wind winkel wol wolk ' +
  'wortel zaag zaal zalm zand zeef zeil zilver zomer zon zout zwaan'
).split(' ');
