import { placeAt, slotsPerEstate } from '../registers/places/place-at.ts';

/** A street with its postcode, in which a scene is set; its name is used once in its town. */
export type Locality = { street: string; streetOther: string; town: string; townCy: string; county: string; postcode: string; wales: boolean; uprnBase: number };

/** Street names that stand in two languages on one sign: English, Welsh. */
const twoTongues: readonly (readonly [string, string])[] = [
  ['High Street', 'Stryd Fawr'], ['Church Street', 'Stryd yr Eglwys'], ['Church Road', 'Heol yr Eglwys'], ['Station Road', 'Heol yr Orsaf'], ['Mill Lane', 'Lôn y Felin'], ['Castle Street', 'Stryd y Castell'], ['Park Road', 'Heol y Parc'], ['Market Street', 'Stryd y Farchnad'], ['Bridge Street', 'Stryd y Bont'],
  ['Chapel Street', 'Stryd y Capel'], ['School Road', 'Heol yr Ysgol'], ['Queen Street', 'Stryd y Frenhines'], ['New Road', 'Heol Newydd'], ['Quarry Road', 'Heol y Chwarel'], ['River Street', 'Stryd yr Afon'], ['Oak Close', 'Clos y Dderwen'],
];
const counties: Readonly<Record<string, string>> = { SA: 'West Glamorgan', CF: 'South Glamorgan', NP: 'Gwent', LL: 'Clwyd', SY: 'Powys', LD: 'Powys', WS: 'West Midlands', B: 'West Midlands', WV: 'West Midlands', CV: 'West Midlands', M: 'Greater Manchester', L: 'Merseyside', LS: 'West Yorkshire', BD: 'West Yorkshire' };

/** Places of an estate in which every second of its streets begins: slots of {@link placeAt}. */
const streetsOfEstate = [0, 25, 61, 107, 134, 212, 237, 248, 256, 281, 317, 363, 390, 468, 493, 504, 512, 537, 573, 619, 646, 724, 749, 760, 768, 793, 829, 875, 902, 980, 1005, 1016];
const estates = 2_400;

/** Localities one after the other, towns side by side. A street name comes once in its town, so that a row without a postcode still denotes one place. */
export function createLocalities(seed: number): () => Locality {
  const used = new Set<string>();
  let at = (seed % 40) * 17;
  let served = 0;
  return () => {
    for (;;) {
      // 1009 is prime: every estate's first streets come before any second.
      const place = placeAt(((at * 1009) % estates) * slotsPerEstate + (streetsOfEstate[Math.floor(at / estates) % streetsOfEstate.length] ?? 0));
      at += 1;
      const { street, town, townCy, postcode, wales } = place;
      if (used.has(`${town}|${street}`)) continue;
      used.add(`${town}|${street}`);
      served += 1;
      const signs = wales ? twoTongues.find((pair) => pair.includes(street)) : undefined;
      return { street, streetOther: signs?.find((sign) => sign !== street) ?? '', town, townCy, county: counties[areaOf(postcode)] ?? '', postcode, wales, uprnBase: served * 128 };
    }
  };
}

function areaOf(postcode: string): string {
  return postcode.charCodeAt(1) < 65 ? postcode.charAt(0) : postcode.slice(0, 2);
}
