import type { TemplateRow } from '../extracts/template.ts';

type Cells = Readonly<Record<string, string | null>>;
/** Rows of the Standard Safeguarding Dataset, by table, as its extracts fill them. */
export type SsdRows = Readonly<Record<string, readonly Cells[]>>;

/** What a row says of its person: one that was entered twice, with mistakes of its own, stands twice, as in every case system. */
const personColumns = ['given_name', 'family_name', 'date_of_birth', 'sex', 'nhs_number', 'address_line_1', 'address_line_2', 'town', 'postcode', 'uprn', 'sensitivity', 'family_ref', 'date_of_death'] as const;
const sexes: Readonly<Record<string, string>> = { female: 'F', male: 'M', '': 'U' };

/** The tables that say what these rows say ({@link caseWay}). References of work are those of the rows. */
export function ssdRows(rows: readonly TemplateRow[]): SsdRows {
  const persons = personsOf(rows);
  const personOf = (row: TemplateRow): string => persons.get(row)?.id ?? '';
  const known = [...new Map([...persons.values()].map((person) => [person.id, person])).values()];
  const teams = new Map(rows.map(({ contact_team: team }) => [idOf(team), team]));
  const workers = new Map(rows.filter(({ contact_name: name }) => name !== '').map(({ contact_name: name, contact_role: role }) => [idOf(name), { name, role }]));
  const of = (category: string): TemplateRow[] => rows.filter((row) => row.category === category);
  return {
    ssd_person: known.map(({ id, row }) => ({
      pers_person_id: id, pers_forename: filled(row.given_name), pers_surname: filled(row.family_name), pers_sex: sexes[row.sex] ?? 'U', pers_dob: filled(row.date_of_birth), pers_common_child_id: filled(row.nhs_number), pers_death_date: filled(row.date_of_death),
    })),
    ssd_address: known.filter(({ row }) => row.address_line_1 + row.address_line_2 + row.town + row.postcode + row.uprn !== '').map(({ id, row }) => ({
      addr_table_id: `a-${id}`, addr_person_id: id, addr_address_type: 'HOME', addr_address_postcode: filled(row.postcode),
      addr_address_json: JSON.stringify({ ROOM: '', FLOOR: '', FLAT: '', BUILDING: row.address_line_2 === '' ? '' : row.address_line_1, HOUSE: '', STREET: row.address_line_2 === '' ? row.address_line_1 : row.address_line_2, TOWN: row.town, UPRN: row.uprn }),
    })),
    ssd_family: known.filter(({ row }) => row.family_ref !== '').map(({ id, row }) => ({ fami_table_id: `f-${id}`, fami_family_id: row.family_ref, fami_person_id: id })),
    ssd_department: [...teams].map(([id, name]) => ({ dept_team_id: id, dept_team_name: name })),
    ssd_professionals: [...workers].map(([id, { name, role }]) => ({ prof_professional_id: id, prof_professional_name: name, prof_professional_job_title: filled(role) })),
    ssd_involvements: rows.map((row) => ({
      invo_involvements_id: `i-${row.source_ref}`, invo_person_id: personOf(row), invo_professional_id: filled(idOf(row.contact_name)), invo_professional_team: idOf(row.contact_team), invo_involvement_start_date: row.date, invo_involvement_end_date: filled(row.end_date),
    })),
    ssd_cin_plans: of('child-in-need').map((row) => ({
      cinp_cin_plan_id: row.source_ref, cinp_person_id: personOf(row), cinp_cin_plan_start_date: row.date, cinp_cin_plan_end_date: filled(row.end_date), cinp_cin_plan_team: idOf(row.contact_team), cinp_cin_plan_worker_id: filled(idOf(row.contact_name)),
    })),
    ssd_s47_enquiry: of('section-47').map((row) => ({
      s47e_s47_enquiry_id: row.source_ref, s47e_person_id: personOf(row), s47e_s47_start_date: row.date, s47e_s47_end_date: filled(row.end_date), s47e_s47_completed_by_team: idOf(row.contact_team), s47e_s47_completed_by_worker_id: filled(idOf(row.contact_name)),
    })),
    ssd_cp_plans: of('child-protection').map((row) => ({ cppl_cp_plan_id: row.source_ref, cppl_person_id: personOf(row), cppl_cp_plan_start_date: row.date, cppl_cp_plan_end_date: filled(row.end_date) })),
    ssd_cla_episodes: of('looked-after').map((row) => ({
      clae_cla_episode_id: row.source_ref, clae_cla_id: row.source_ref, clae_person_id: personOf(row), clae_cla_episode_start_date: row.date, clae_entered_care_date: row.date, clae_cla_episode_ceased_date: filled(row.end_date),
    })),
    'mast.person_marks': known.filter(({ row }) => row.sensitivity !== '0').map(({ id, row }) => ({ person_id: id, sensitivity: row.sensitivity, confidential_address: 'true' })),
  };
}

function personsOf(rows: readonly TemplateRow[]): Map<TemplateRow, { id: string; row: TemplateRow }> {
  const byText = new Map<string, { id: string; row: TemplateRow }>();
  const entries = new Map<string, number>();
  return new Map(rows.map((row) => {
    const text = JSON.stringify([row.case_ref, ...personColumns.map((column) => row[column])]);
    const before = byText.get(text);
    if (before !== undefined) return [row, before];
    const nth = (entries.get(row.case_ref) ?? 0) + 1;
    entries.set(row.case_ref, nth);
    const person = { id: nth === 1 ? row.case_ref : `${row.case_ref}-${nth}`, row };
    byText.set(text, person);
    return [row, person];
  }));
}

/** An id of a team or a worker, by its name. */
export function idOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function filled(text: string): string | null {
  return text === '' ? null : text;
}
