/** Street names for Wales: some in Welsh, some in English, as on the ground. */
export const streetNamesWales: readonly string[] = [
  'High Street', 'Heol Fawr', 'Station Road', 'Heol yr Orsaf', 'Church Road', 'Heol yr Eglwys', 'Chapel Street', 'Stryd y Capel', 'Gower Road', 'Heol Gŵyr', 'Mumbles Road',
  'Neath Road', 'Heol Castell-nedd', 'Carmarthen Road', 'Heol Las', 'Heol y Gors', 'Gors Avenue', 'Pentregethin Road', 'Cwm Terrace', 'Pant Glas', 'Maes y Coed', 'Bryn Awel',
  'Bryn Terrace', 'Tan y Bryn', 'Heol Tawe', 'Tawe Terrace', 'Rhodfa Fadog', 'Clos y Wern', 'Clos Ceri', 'Clos Bryngwyn', 'Ffordd Talfan', 'Ffordd Dewi', 'Parc Derwen',
  'Derwen Fawr Road', 'Llys Onnen', 'Cae Rowland Street', 'Dyfatty Street', 'Heathfield', 'Victoria Road', 'Alexandra Road', 'Brynmill Crescent', 'Uplands Terrace',
  'Penllergaer Road', 'Graig Road', 'Heol y Graig', 'Mynydd Gelliwastad Road', 'Ty Draw Road', 'Pen y Dre', 'Waun Road', 'Waun Wen Terrace', 'Cambrian Place', 'Copper Row',
  'Pottery Street', 'Dock Street', 'Bevan Avenue', 'Milton Terrace', 'Woodlands Road', 'Eaton Crescent', 'Glanmor Road', 'Ynys Street', 'Gwyn Terrace', 'Nant y Fedw',
];

export const streetNamesEngland: readonly string[] = [
  'High Street', 'Church Street', 'Station Street', 'Lichfield Street', 'Wolverhampton Road', 'Birmingham Road', 'Bloxwich Road', 'Sutton Road', 'Pleck Road', 'Wednesbury Road',
  'Caldmore Road', 'Bath Street', 'Bradford Street', 'Green Lane', 'Leamore Lane', 'Sneyd Lane', 'Stephenson Avenue', 'Harrison Street', 'Victoria Avenue', 'Albert Road',
  'Field Road', 'Field Close', 'Elmore Green Road', 'Broad Lane', 'Coal Pool Lane', 'Dartmouth Avenue', 'Ryecroft Street', 'Mill Lane', 'Mill Street', 'Holtshill Lane',
  'Chuckery Road', 'Walstead Road', 'Delves Crescent', 'West Bromwich Road', 'Bescot Crescent', 'Darlaston Road', 'Kings Hill', 'Moxley Road', 'Rose Hill', 'Stafford Street',
  'Saddlers Row', 'Tanners Court', 'Lime Pits Way', 'Canal Side', 'Wharf Approach', 'Brownhills Road', 'Lindon Drive', 'Ogley Crescent', 'Salters Road', 'Hawthorn Road',
  "St Matthew's Close", "St Anne's Road", 'Beacon View', 'Great Barr Drive', 'Park Hall Road', 'Skip Lane', 'Princes Avenue', 'Queen Mary Street', 'Forge Leys', 'Anvil Drive',
];

export const buildingNamesWales: readonly string[] = ['Tawe House', 'Castle Court', 'Ty Cwm', 'Bevan Court', 'Alma House', 'Llys Gwalia', 'Jubilee Court', 'St David House'];
export const buildingNamesEngland: readonly string[] = ['Saddlers House', 'Jubilee Court', 'Alma House', 'Leather House', 'St George Court', 'Limestone House', 'Wharf House', 'Arboretum Court'];
export const careHomeNames: readonly string[] = ['Ty Glan Care Home', 'The Beeches Residential Home', 'Hafod y Môr Nursing Home', 'Oak Lodge Care Home', 'Cartref Bryn Haul', 'Meadow View Nursing Home'];
export const hostelNames: readonly string[] = ['Harbour Hostel', 'Ty Tom', 'St Luke Lodge', 'The Crossing Hostel', 'Glebe Centre Hostel'];
export const businessNames: readonly string[] = [
  'The Ship Inn', 'The Copper Jug', 'Dragon Food and Wine', 'Riverside Retail Park', 'The Leather Bottle', 'Central Bus Station', 'Parc Tawe Car Park', 'Quayside Supermarket',
  'Golden Wok Takeaway', 'Bay Leisure Centre', 'Saddlers Shopping Arcade', 'Victoria Guest House', 'Ty Coch Community Centre', 'Cwm Primary School', 'Anvil Industrial Estate',
  'The Old Foundry', 'Ravenhill Working Mens Club', 'Limes Medical Centre', 'Marina Hotel', 'Coal Pool Youth Centre',
];
