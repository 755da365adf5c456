/** What a MESH control file (`.ctl`) says of the `.dat` beside it (NHS England, MESH client: DTSControl). */
export type ControlFile = {
  readonly messageType: string;
  readonly from: string;
  readonly to: string;
  readonly workflowId: string;
  /** The name that the sender gave the file. */
  readonly localId: string;
  /** `SUCCESS` or `ERROR` of the transfer; missing in what is still to be sent. */
  readonly status: string | undefined;
  readonly statusCode: string | undefined;
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads a control file; undefined when it is none. Only its flat elements are looked for, so that there is no parser which could be told to fetch something: a
 * document type, a comment or a section of raw text anywhere makes it none.
 */
export function readControlFile(text: string): ControlFile | undefined {
  if (text.includes('<!') || !/<DTSControl>[\s\S]*<\/DTSControl>/.test(text)) return undefined;
  const element = (name: string): string | undefined => {
    const [first, second] = [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))];
    return first === undefined || second !== undefined ? undefined : decoded(first[1] ?? '').trim();
  };
  const [messageType, from, to, workflowId, localId] = ['MessageType', 'From_DTS', 'To_DTS', 'WorkflowId', 'LocalId'].map(element);
  if (messageType === undefined || from === undefined || to === undefined || workflowId === undefined || localId === undefined) return undefined;
  return { messageType, from, to, workflowId, localId, status: element('Status'), statusCode: element('StatusCode') };
}

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_all, name: string) => entities[name] ?? '');
}

/** Writes a control file for something to be sent. */
export function writeControlFile({ from, to, workflowId, localId }: Pick<ControlFile, 'from' | 'to' | 'workflowId' | 'localId'>): string {
  const fields = [
    ['Version', '1.0'], ['AddressType', 'DTS'], ['MessageType', 'Data'], ['WorkflowId', workflowId], ['To_DTS', to], ['From_DTS', from], ['Subject', 'MAST result'], ['LocalId', localId],
    ['Compress', 'N'], ['AllowChunking', 'Y'], ['Encrypted', 'N'],
  ];
  const lines = fields.map(([name = '', value = '']) => `<${name}>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</${name}>`);
  return `<DTSControl>\n${lines.join('\n')}\n</DTSControl>\n`;
}
