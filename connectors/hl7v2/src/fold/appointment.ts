import { attendanceOf, isFlagged, startOf } from '../mapping/contact-facts.ts';
import { isSensitive } from '../mapping/decide.ts';
import type { MappingConfig } from '../mapping/mapping-config.ts';
import type { Place } from '../mapping/place-of.ts';
import { placeOf } from '../mapping/place-of.ts';
import type { KeptMessage } from './kept-message.ts';
import { dayOf } from './visit.ts';

/** One appointment as its messages leave it: the days on which somebody did not come. A new date does not undo them; that they came after all, or that it was cancelled, does. */
export class Appointment {
  patient: string;
  place: Place = { organisation: undefined, point: '', hospitalService: '' };
  sensitive = false;
  flagged = false;
  readonly missed = new Set<string>();
  #day: string | undefined;

  constructor(patient: string) {
    this.patient = patient;
  }

  tell(message: KeptMessage, patient: string, mapping: MappingConfig): void {
    this.patient = patient;
    const place = placeOf(message.segments, message.facility, mapping);
    this.sensitive ||= message.sensitive === true || isSensitive(place, mapping);
    this.flagged ||= isFlagged(message, mapping);
    this.place = { organisation: place.organisation ?? this.place.organisation, point: place.point || this.place.point, hospitalService: place.hospitalService || this.place.hospitalService };
    const day = startOf(message.segments)?.day ?? this.#day;
    const attendance = attendanceOf(message.segments, mapping);
    this.#day = day;
    if (message.kind === 'delete-appointment') this.missed.clear();
    else if (message.kind === 'no-show' || attendance === 'did-not-attend') this.missed.add(day ?? dayOf(message));
    else if ((message.kind === 'cancel-appointment' || attendance === 'other') && day !== undefined) this.missed.delete(day);
  }
}
