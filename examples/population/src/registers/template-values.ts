import type { TemplateRow } from '../extracts/template.ts';
import type { Written } from './writing/written.ts';

/** A row of the standard template with what was written about the person; everything else empty. One literal, since millions are made. */
export function templateValues(ref: string, written: Written): TemplateRow {
  return {
    source_ref: ref, service: '', kind: '', date: '', end_date: '', status: '', category: '', given_name: written.given, middle_name: written.middle, family_name: written.family,
    previous_family_name: written.former, date_of_birth: written.birth, sex: written.sex, nhs_number: written.nhsNumber, address_line_1: written.line1, address_line_2: written.line2, town: written.town,
    postcode: written.postcode, uprn: written.uprn, case_ref: '', contact_team: '', contact_name: '', contact_phone: '', contact_email: '', sensitivity: '0', family_ref: '', relation: '',
    related_source_ref: '', expected_date: '', date_of_death: '', address_role: '', address_confidential: '', contact_role: '', contact_hours: '', contact_out_of_hours: '', contact_valid_to: '',
  };
}

export function nothingWritten(): Written {
  return { given: '', middle: '', family: '', former: '', birth: '', sex: '', nhsNumber: '', line1: '', line2: '', town: '', postcode: '', uprn: '' };
}
