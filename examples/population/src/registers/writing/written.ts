/** What one source wrote down about a person; '' is "not given". */
export type Written = {
  given: string; middle: string; family: string; former: string; birth: string; sex: string; nhsNumber: string; line1: string; line2: string; town: string; postcode: string; uprn: string;
};
