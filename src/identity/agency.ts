/** The agencies of 第四条 and who is called by which code; a town is an agency of its own kind (镇区). */
export const AGENCIES = ['POVERTY_ALLEVIATION', 'CIVIL_AFFAIRS', 'SOCIAL_SECURITY', 'HUMAN_RESOURCES', 'FINANCE', 'TOWN'] as const;
export type Agency = (typeof AGENCIES)[number];

export const AGENCY_NAMES_ZH: Readonly<Record<Agency, string>> = {
  POVERTY_ALLEVIATION: '市扶贫',
  CIVIL_AFFAIRS: '市民政',
  SOCIAL_SECURITY: '市社保经办',
  HUMAN_RESOURCES: '市人社',
  FINANCE: '市财政',
  TOWN: '镇区',
};
