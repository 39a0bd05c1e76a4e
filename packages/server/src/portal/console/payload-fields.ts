import { endpointPath } from '../docs/shelf.ts';
import { html, type Markup, nothing } from '../html.ts';
import { editorAttributes } from '../parts/editor.ts';
import { field } from '../parts/field.ts';
import type { UserVisit } from '../visit.ts';
import { valuesIn } from './compose.ts';
import { type FieldGroup, type SchemaField, schemaFields } from './schema-fields.ts';
import { hasPayload, pathParameter, type Target } from './targets.ts';
import type { Wish } from './wish.ts';

/** What a call carries, to be written: a payload, or parameters; and what is wrong with the payload. */
export function payloadFields(visit: UserVisit, wish: Wish, problem?: string): Markup | string {
  const words = visit.messages.console;
  if (hasPayload(wish.target)) {
    return html`<fieldset><legend>${words.payload}</legend>
${wish.view === 'form' ? formView(visit, wish) : jsonView(visit, wish, problem)}
</fieldset>`;
  }
  if (wish.target.endpoint.needs !== 'session') return nothing;
  const fields = parameterFields(wish);
  return html`<fieldset><legend>${words.parameters}</legend>
${fields.length > 0 ? fields : html`<p>${words.nothingToSend}</p>`}
</fieldset>`;
}

function jsonView(visit: UserVisit, { target, text }: Wish, problem?: string): Markup {
  const words = visit.messages.console;
  const schema = `${endpointPath(target.endpoint.name, target.versionName)}/schema.json`;
  const isInvoice = target.endpoint.name === 'generate-irn';
  const editor = editorAttributes(visit, {
    schema,
    ...(isInvoice ? { check: '/tools/validate' } : {}),
  });
  return html`${field({
    name: 'text',
    label: 'JSON',
    hint: words.payloadHint,
    error: problem,
    control: (attributes) =>
      html`<textarea ${attributes} rows="${isInvoice ? 26 : 10}" spellcheck="false" autocomplete="off" ${editor}>
${text}</textarea>`,
  })}
<p><button class="quiet" type="submit" name="act" value="to-form">${words.toForm}</button></p>`;
}

/** The payload as fields, each under the name that it has in the schema. */
function formView({ messages: { console: words } }: UserVisit, { target, text }: Wish): Markup {
  const values = valuesIn(text) ?? new Map<string, string>();
  const entriesOf = (pointer: string) => Number(values.get(pointer) ?? 0);
  const group = schemaFields(target.endpoint.request!, entriesOf);
  return html`${groupFields(group, values, words.needed)}
<p class="hint">${words.addEntry}</p>
<p><button class="quiet" type="submit" name="act" value="to-json">${words.toJson}</button></p>`;
}

function groupFields(
  { fields, groups }: FieldGroup,
  values: ReadonlyMap<string, string>,
  needed: string,
): Markup {
  const isUsed = ({ pointer, isNeeded }: FieldGroup) =>
    isNeeded || [...values.keys()].some((key) => key.startsWith(`${pointer}/`));
  return html`<div class="columns members">
${fields.map((one) => memberField(one, values.get(one.pointer) ?? '', needed))}
</div>
${groups.map(
  (
    group,
  ) => html`<details class="member-group"${isUsed(group) && html` open`}><summary>${group.name} <span class="hint">${group.title}${group.isNeeded && `, ${needed}`}</span></summary>
${groupFields(group, values, needed)}
</details>`,
)}`;
}

function memberField(one: SchemaField, value: string, needed: string): Markup {
  const { pointer, name, title, isNeeded, isNumber, choices, charsMax } = one;
  // A letter that stands in no list, or a text that is too long, is there to be sent and refused.
  const isListed = choices.length > 0 && (value === '' || choices.includes(value));
  return field({
    name: `member${pointer}`,
    label: html`${name}${isNeeded && html` <span class="needed">(${needed})</span>`}`,
    hint: title === name ? undefined : title,
    control: (attributes) =>
      isListed
        ? html`<select ${attributes}><option value=""></option>${choices.map((choice) => html`<option${choice === value && html` selected`}>${choice}</option>`)}</select>`
        : html`<input ${attributes} type="text" value="${value}"${isNumber && html` inputmode="decimal"`}${charsMax !== undefined && charsMax > 0 && html` maxlength="${charsMax + 50}"`} autocomplete="off">`,
  });
}

function parameterFields({ target, parameters }: Wish): Markup[] {
  return parameterNames(target).map(({ name, hint }) =>
    field({
      name: `parameter.${name}`,
      label: name,
      hint,
      control: (attributes) =>
        html`<input ${attributes} type="text" value="${parameters[name] ?? ''}" maxlength="200" spellcheck="false" autocomplete="off">`,
    }),
  );
}

/** Parameters of a call; the one in the path needs no second place in the query. */
function parameterNames(target: Target): { name: string; hint: string | undefined }[] {
  const inPath = pathParameter(target);
  const query = (target.endpoint.query ?? []).filter(({ name }) => name !== inPath);
  return [
    ...(inPath === undefined ? [] : [{ name: inPath, hint: undefined }]),
    ...query.map(({ name, description }) => ({ name, hint: description })),
  ];
}
