/** Post towns with their postcode area and the town's Welsh name, `&` for a space: `Area Town Welsh`. The lists alternate while a population grows, so that every size holds both nations. */
export const welshTowns = [
  'SA Swansea Abertawe', 'SA Neath Castell-nedd', 'SA Llanelli -', 'SA Carmarthen Caerfyrddin', 'CF Cardiff Caerdydd', 'CF Bridgend Pen-y-bont&ar&Ogwr', 'CF Barry Y&Barri', 'CF Pontypridd -', 'NP Newport Casnewydd', 'NP Cwmbran Cwmbrân',
  'CF Caerphilly Caerffili', 'LL Wrexham Wrecsam', 'LL Bangor -', 'LL Rhyl Y&Rhyl', 'CF Merthyr&Tydfil Merthyr&Tudful', 'SA Haverfordwest Hwlffordd', 'SY Aberystwyth -', 'LL Caernarfon -', 'NP Ebbw&Vale Glynebwy', 'CH Mold Yr&Wyddgrug', 'LD Brecon Aberhonddu', 'SA Port&Talbot -',
] as const;

export const englishTowns = [
  'WS Walsall -', 'B Birmingham -', 'BS Bristol -', 'M Manchester -', 'L Liverpool -', 'LE Leicester -', 'NG Nottingham -', 'BD Bradford -', 'LU Luton -', 'DY Dudley -', 'WV Wolverhampton -', 'CV Coventry -', 'DE Derby -', 'S Sheffield -', 'LS Leeds -', 'OL Oldham -', 'BB Blackburn -',
  'PL Plymouth -', 'NR Norwich -', 'HU Hull -', 'SR Sunderland -', 'PR Preston -', 'MK Milton&Keynes -', 'RG Reading -', 'SO Southampton -', 'PO Portsmouth -', 'GL Gloucester -', 'HR Hereford -', 'TF Telford -', 'ST Stoke-on-Trent -',
] as const;

const streetSaints = "St&John's St&Mary's St&Michael's St&David's St&Peter's St&Helen's";
/** First words of English street names, `&` for a space; the first few are in every town. */
export const streetWords =
  `High Church Station Victoria Mill School Park London King Queen Albert New Chapel George Market West East North South Green Manor Grange Bridge Castle Grove Alexandra York Richmond Windsor Oak Elm Ash Beech Cedar Chestnut Hawthorn Holly Laurel Lime Maple Poplar Rowan Sycamore Willow Birch Alma Inkerman Nelson Wellington Waterloo Trafalgar Clarence Clifton Cromwell Durham Gloucester Kent Lancaster Lincoln Oxford Cambridge Salisbury Warwick Wentworth Balmoral Sandringham Osborne Argyle Athol Belgrave Bedford Brunswick Burlington Carlton Cavendish Chatsworth Claremont Devonshire Eaton Fairfield Gladstone Hamilton Hazel Heath Highfield Hillside Kingsley Lawrence Leicester Mansfield Marlborough Melbourne Milton Montague Norfolk Northumberland Orchard Park&View Percy Portland Prospect Ravensworth Regent Riverside Rosebery Rugby Russell Shaftesbury Somerset Springfield Stanley Stratford Suffolk Sussex Tennyson Tudor Vicarage Walton Westfield Whitehall Wood Woodlands ${streetSaints} Abbey Bath Canal Dock Foundry Gas Harbour Hope Ivy Jubilee Kiln Lower Upper Meadow Nursery Old&Mill Pleasant Quarry Railway Rope&Walk Sandy Spring Temple Tram Union Vale Vernon Wharf Byron Shelley Keats Burns Shakespeare Ruskin Churchill Attlee Bevan Lansbury Hardie Cobden Bright Peel Canning Palmerston`;
export const streetTypes = 'Street Street Street Road Road Road Road Avenue Avenue Close Close Close Drive Drive Terrace Crescent Lane Place Way Grove Gardens Court Rise View Walk';

/** Welsh street names: what they begin with, and the rest. */
export const welshStreetTypes = 'Heol Heol Heol Ffordd Ffordd Stryd Stryd Clos Clos Maes Bryn Lôn Rhodfa Parc Teras Cae';
export const welshStreetWords =
  "Fawr Las yr&Orsaf yr&Eglwys y&Capel y&Parc y&Nant y&Coed y&Deri Dewi Teilo Cadog Illtud Derwen Onnen Gelli Glas Gwyn Talfan Tawe Tywi Ceri Bryngwyn y&Wern yr&Ysgol y&Farchnad y&Felin y&Frenhines Newydd Isaf Uchaf y&Bont y&Castell Pen-y-bryn Llanfair Caradog Hywel&Dda Glyndŵr Arthur Ceridwen Rhiannon y&Fedwen y&Gollen yr&Helyg y&Meillion y&Rhos y&Graig yr&Afon y&Mynydd y&Cwm y&Môr y&Bae Cynan Cefn Berllan Gwynfa Awel Haul";

export const buildingWords = 'Alma Albany Beacon Bevan Bridge Castle Cedar Century Clarence Crown Foundry Gwalia Harbour Heron Imperial Jubilee Kestrel Kings Maple Marina Mercury Neptune Oak Orchard Park Priory Quayside Regent Riverside Saddlers Sovereign Station Tudor Victoria Waterside Wharf Windsor';
export const buildingTypes = 'House House House Court Court Court Point Tower Lodge Apartments Mansions';
