/*
 * Words of UK addresses. Plain lists; a row is what is written, then what it means. Welsh street words are not translated: Heol Fawr and High
 * Road may both exist.
 */

/** Short forms at the end of a street name (or in front of a point of the compass at the end). */
export const streetShortForms: ReadonlyMap<string, string> = new Map([
  ['st', 'street'], ['str', 'street'], ['rd', 'road'], ['ave', 'avenue'], ['av', 'avenue'], ['avn', 'avenue'], ['cl', 'close'], ['clo', 'close'], ['cres', 'crescent'], ['cresc', 'crescent'], ['crs', 'crescent'],
  ['dr', 'drive'], ['drv', 'drive'], ['gdns', 'gardens'], ['gdn', 'gardens'], ['gds', 'gardens'], ['gr', 'grove'], ['gro', 'grove'], ['grv', 'grove'], ['ln', 'lane'], ['la', 'lane'], ['pl', 'place'], ['sq', 'square'], ['terr', 'terrace'], ['tce', 'terrace'], ['ter', 'terrace'], ['trc', 'terrace'],
  ['ct', 'court'], ['crt', 'court'], ['pk', 'park'], ['pde', 'parade'], ['wy', 'way'], ['wk', 'walk'], ['blvd', 'boulevard'], ['cotts', 'cottages'], ['cott', 'cottage'], ['hse', 'house'], ['ho', 'house'], ['bldgs', 'buildings'], ['bldg', 'building'], ['mt', 'mount'], ['vw', 'view'],
  ['gn', 'green'], ['grn', 'green'], ['fm', 'farm'], ['est', 'estate'], ['ests', 'estate'], ['hts', 'heights'], ['mws', 'mews'], ['rw', 'row'], ['vills', 'villas'], ['hl', 'hill'],
]);

/** Short forms anywhere. */
export const shortForms: ReadonlyMap<string, string> = new Map([
  ['nth', 'north'], ['sth', 'south'], ['upr', 'upper'], ['lwr', 'lower'], ['gt', 'great'], ['gtr', 'greater'], ['lt', 'little'], ['lit', 'little'], ['nr', 'near'], ['bk', 'back'],
]);

export const compass: ReadonlySet<string> = new Set(['north', 'south', 'east', 'west', 'n', 's', 'e', 'w', 'upper', 'lower', 'extension']);

/** A line that ends in one of these is a street. */
export const streetEndings: ReadonlySet<string> = new Set([
  'street', 'road', 'avenue', 'close', 'crescent', 'drive', 'gardens', 'grove', 'lane', 'place', 'square', 'terrace', 'park', 'parade', 'way', 'walk', 'boulevard', 'cottages', 'mount', 'view', 'green', 'row', 'rise', 'hill', 'mews', 'path', 'villas', 'heights', 'estate', 'wharf',
  'quay', 'passage', 'circus', 'side', 'broadway', 'parc', 'croft', 'fields', 'meadow', 'meadows', 'vale', 'end', 'embankment', 'crossway', 'gate', 'drove', 'yard', 'common',
]);

/** A line that begins with one of these is a Welsh street. */
export const welshStreetBeginnings: ReadonlySet<string> = new Set(['heol', 'stryd', 'ffordd', 'lon', 'rhodfa', 'clos', 'maes', 'rhes', 'teras', 'cilgant', 'llwybr', 'lôn', 'rhiw', 'cwrt', 'gerddi', 'bryn', 'parc', 'trem', 'coed', 'dol', 'cae']);

/** Ends of the names of blocks and houses. */
export const buildingEndings: ReadonlySet<string> = new Set(['house', 'court', 'cottage', 'lodge', 'farm', 'hall', 'building', 'buildings', 'tower', 'flats', 'apartments', 'hostel', 'hotel', 'home', 'point', 'mansions', 'manor', 'villa', 'bungalow', 'barn', 'school', 'hospital', 'centre']);

/** In front of a flat's number or letter. */
export const flatWords: ReadonlySet<string> = new Set(['flat', 'flt', 'fl', 'apartment', 'apt', 'appt', 'apart', 'unit', 'room', 'rm', 'studio', 'bedsit', 'maisonette', 'fflat']);

/** Flats named by their floor. */
export const floorFlats: ReadonlyMap<string, string> = new Map([
  ['basement flat', 'basement'], ['garden flat', 'garden'], ['ground floor flat', 'ground'], ['gff', 'ground'], ['grd floor flat', 'ground'], ['first floor flat', 'first'], ['1st floor flat', 'first'], ['fff', 'first'], ['second floor flat', 'second'], ['2nd floor flat', 'second'], ['top floor flat', 'top'], ['top flat', 'top'], ['attic flat', 'top'],
]);

/** Welsh and English names of one town; the English one is kept, since more systems hold it. */
export const townNames: ReadonlyMap<string, string> = new Map([
  ['abertawe', 'swansea'], ['caerdydd', 'cardiff'], ['casnewydd', 'newport'], ['wrecsam', 'wrexham'], ['caerfyrddin', 'carmarthen'], ['aberteifi', 'cardigan'], ['hwlffordd', 'haverfordwest'], ['y fenni', 'abergavenny'], ['trefynwy', 'monmouth'], ['cas gwent', 'chepstow'], ['castell nedd', 'neath'],
  ['pen y bont ar ogwr', 'bridgend'], ['penybont ar ogwr', 'bridgend'], ['merthyr tudful', 'merthyr tydfil'], ['caerffili', 'caerphilly'], ['y barri', 'barry'], ['aberhonddu', 'brecon'], ['y drenewydd', 'newtown'], ['y trallwng', 'welshpool'], ['caergybi', 'holyhead'], ['biwmares', 'beaumaris'], ['conwy', 'conway'],
  ['y rhyl', 'rhyl'], ['yr wyddgrug', 'mold'], ['dinbych', 'denbigh'], ['rhuthun', 'ruthin'], ['dinbych y pysgod', 'tenby'], ['penfro', 'pembroke'], ['doc penfro', 'pembroke dock'], ['abergwaun', 'fishguard'], ['llanelli', 'llanelly'], ['y bala', 'bala'], ['y coed duon', 'blackwood'], ['pontypwl', 'pontypool'],
]);

/** Lines that name a region and not a town. */
export const regions: ReadonlySet<string> = new Set(['wales', 'cymru', 'england', 'lloegr', 'united kingdom', 'uk', 'gb', 'great britain', 'west midlands', 'south glamorgan', 'mid glamorgan', 'west glamorgan', 'glamorgan', 'gwent', 'dyfed', 'powys', 'gwynedd', 'clwyd', 'warwickshire', 'staffordshire', 'worcestershire', 'shropshire', 'morgannwg', 'sir gaerfyrddin', 'carmarthenshire', 'pembrokeshire', 'monmouthshire']);

/** Lines that say that there is no address. */
export const noAddress: RegExp = /^(?:nfa|no fixed (?:abode|address)|of no fixed (?:abode|address)|unknown|not known|address unknown|unknown address|not given|none|n a|homeless|dim cartref sefydlog|anhysbys)\b/;
