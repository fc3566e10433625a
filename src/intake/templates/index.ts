/** The door of templates: the workbook of a feed, to fill in. */
export { FILLABLE_ROWS, type TemplateOrder, template, templateWorkbook } from './template';
export { type TemplateColumn, type TemplateForm, templateColumns } from './template-columns';
