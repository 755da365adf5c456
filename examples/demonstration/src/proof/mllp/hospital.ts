/** A hospital's messages, made from a number: every attendance is told of again and again, each time with another address. */
export type Hospital = {
  readonly attendances: number;
  /** The message of this number, framed. The same number is the same bytes. */
  readonly frame: (number: number) => Buffer;
  readonly controlId: (number: number) => string;
  readonly family: (attendance: number) => string;
  /** First line of the address that an attendance has after so many messages in all. */
  readonly lineAfter: (attendance: number, messages: number) => string;
};

const begin = Date.UTC(2026, 9, 5, 10, 0, 0);

/** Message `n` is about attendance `n % attendances`; its event is `n` seconds after the first, so that what is told last is newest in whatever order it arrives. */
export function hospital(attendances: number): Hospital {
  // A house to each: hundreds at one address would be compared with one another, which is another question than this one.
  const line = (number: number): string => `${1 + (number % attendances)} Proof${letters(Math.floor(number / attendances))} Street`;
  const controlId = (number: number): string => `Q${number}`;
  return {
    attendances, controlId, family,
    lineAfter: (attendance, messages) => line(attendance + attendances * Math.floor((messages - 1 - attendance) / attendances)),
    frame: (number) => {
      const at = new Date(begin + number * 1_000).toISOString().replaceAll(/[-:T]/g, '').slice(0, 14);
      const who = number % attendances;
      const event = number < attendances ? 'A04' : 'A08';
      const segments = [
        `MSH|^~\\&|PAS|RXX|MAST|MAST|${at}||ADT^${event}^ADT_A01|${controlId(number)}|P|2.4||||||UNICODE UTF-8`,
        `EVN|${event}|${at}`,
        `PID|1||P${who}^^^RXX^MR||${family(who)}^${given(who)}||${2006 + (who % 15)}${String(1 + (who % 12)).padStart(2, '0')}${String(1 + (who % 28)).padStart(2, '0')}|F|||${line(number)}^^Swansea^^SA1 ${1 + (who % 9)}AA`,
        'PD1||||G123^DOCTOR^GENERAL',
        `PV1|1|E|ED^^^RXX01||||||||||||||||V${who}|||||||||||||||||||||||||20261005101500`,
        'NK1|1|Relative^Of^The^Patient|MTH|1 Somewhere^^Swansea^^SA1 1AA|01632 960002',
        'OBX|1|ST|NOTE^Free text||Narrative that is read by nobody',
      ];
      return Buffer.from(`\u000b${segments.join('\r')}\r\u001c\r`);
    },
  };
}

/** Names of letters alone, a different one for each attendance. */
function family(who: number): string {
  return `Qz${letters(who)}`;
}

function given(who: number): string {
  return `Given${letters(who % 97)}`;
}

function letters(number: number): string {
  let [left, text] = [number, ''];
  do {
    text = String.fromCodePoint(97 + (left % 26)) + text;
    left = Math.floor(left / 26);
  } while (left > 0);
  return text;
}
