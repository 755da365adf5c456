/** What is hard about an address. */
export type AddressKind = 'house' | 'infill' | 'range' | 'parallel-street' | 'many-towns' | 'named' | 'rural' | 'block-flat' | 'converted-flat' | 'floor-flat' | 'building' | 'communal' | 'nowhere';

/** An address as somebody wrote it, and the place that its words denote. */
export type LabelledAddress = {
  /**
   * Truth: the same for every writing of one dwelling, building or institution. A flat's address without the flat denotes the building. Undefined where the words denote no
   * place: no fixed abode, unknown, a box number.
   */
  place: string | undefined;
  kind: AddressKind;
  lines: string[];
  town: string;
  postcode: string;
  uprn?: string;
};
