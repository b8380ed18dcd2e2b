import { createRequire } from 'node:module';
import { z } from 'zod';

/**
 * What a card may hold, strictly: the elements and properties of the Adaptive Cards schema 1.5 that Farol uses, and nothing
 * else. Written by us; Microsoft's own parser checks the same cards beside it (`parserProblems`).
 */
const text = z.string().min(1).max(12_000);
const spacing = z.enum(['None', 'Small', 'Medium', 'Large']).optional();
const textRun = z.strictObject({
  type: z.literal('TextRun'), text, weight: z.literal('Bolder').optional(), size: z.enum(['Large', 'Default']).optional(),
  isSubtle: z.literal(true).optional(), color: z.literal('Attention').optional(), fontType: z.literal('Monospace').optional(),
});
const richTextBlock = z.strictObject({ type: z.literal('RichTextBlock'), inlines: z.array(textRun).min(1), spacing });
const textBlock = z.strictObject({
  type: z.literal('TextBlock'), text, wrap: z.literal(true), weight: z.literal('Bolder'), size: z.enum(['Large', 'Default']),
  style: z.literal('heading'), spacing,
});
const cell = z.strictObject({ type: z.literal('TableCell'), items: z.array(richTextBlock).min(1) });
const row = z.strictObject({ type: z.literal('TableRow'), cells: z.array(cell).min(2) });
const container = z.strictObject({
  type: z.literal('Container'), id: z.string().optional(), isVisible: z.boolean().optional(),
  style: z.enum(['emphasis', 'warning']).optional(), spacing, items: z.array(z.union([textBlock, richTextBlock])).min(1),
});
const table = z.strictObject({
  type: z.literal('Table'), rows: z.array(row).min(2),
  columns: z.array(z.strictObject({ width: z.number().int().positive() })).min(2),
  fallback: z.union([container, z.literal('drop')]),
});
const data = z.strictObject({ farol: z.looseObject({ v: z.literal(1), do: z.string() }), farolLists: z.array(z.string()).optional() });
const label = z.string().min(1).max(60);
const pressable = { title: label, data, tooltip: z.string().min(1).max(200).optional(), associatedInputs: z.literal('none').optional() };
const execute = z.strictObject({
  type: z.literal('Action.Execute'), verb: z.literal('farol'), ...pressable,
  fallback: z.strictObject({ type: z.literal('Action.Submit'), ...pressable }),
});
const actionSet = z.strictObject({ type: z.literal('ActionSet'), actions: z.array(execute).min(1).max(4) });
const toggle = z.strictObject({
  type: z.literal('Action.ToggleVisibility'), title: label, targetElements: z.array(z.string()).length(1),
});

const required = z.union([
  z.object({ isRequired: z.literal(true), errorMessage: z.string().min(1) }),
  z.object({ isRequired: z.undefined().optional(), errorMessage: z.undefined().optional() }),
]);
const field = { id: z.string().min(1), label: z.string().min(1).max(200), isRequired: z.literal(true).optional(), errorMessage: z.string().optional() };
const input = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Input.Text'), ...field, isMultiline: z.boolean(), maxLength: z.number().int().positive(), value: z.string().min(1).optional() }),
  z.strictObject({ type: z.literal('Input.Time'), ...field, value: z.string().regex(/^\d\d:\d\d$/).optional() }),
  z.strictObject({
    type: z.literal('Input.ChoiceSet'), ...field, style: z.enum(['compact', 'expanded']), isMultiSelect: z.boolean(), wrap: z.literal(true),
    choices: z.array(z.strictObject({ title: z.string().min(1).max(100), value: z.string().min(1) })).min(1), value: z.string().min(1).optional(),
  }),
]).and(required);

/**
 * Teams' charts, which the public schema lacks: by "Charts in Adaptive Cards" of the Teams documentation. Each carries a fallback
 * with the figures of all its points, in rows under a header or in lines.
 */
const point = z.string().min(1).max(62);
const drawn = { title: z.string().min(1).max(60), fallback: z.union([table, container]) };
const chart = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('Chart.HorizontalBar'), ...drawn,
    data: z.array(z.strictObject({ x: point, y: z.number(), color: z.enum(['good', 'categoricalBlue']) })).min(1),
  }),
  z.strictObject({
    type: z.literal('Chart.Line'), ...drawn, showLegend: z.literal(false), yMin: z.literal(0), yMax: z.literal(100).optional(),
    data: z.array(z.strictObject({ legend: point, values: z.array(z.strictObject({ x: point, y: z.number() })).min(1) })).length(1),
  }),
  z.strictObject({
    type: z.literal('Chart.Pie'), ...drawn, colorSet: z.literal('categorical'),
    data: z.array(z.strictObject({ legend: point, value: z.number() })).min(1),
  }),
]);

/** A card that Teams shows. */
export const cardSchema = z.strictObject({
  type: z.literal('AdaptiveCard'), version: z.literal('1.5'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  fallbackText: z.string().min(1),
  body: z.array(z.union([textBlock, richTextBlock, container, table, actionSet, input, chart])).min(1),
  actions: z.array(z.union([execute, toggle])).min(1).max(6).optional(),
});

interface Parser {
  readonly AdaptiveCard: new () => {
    hostConfig: unknown;
    parse(json: unknown, context: unknown): void;
    validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
  };
  readonly SerializationContext: new () => { readonly eventCount: number; getEventAt(at: number): { readonly message: string } };
  readonly HostConfig: new (config: unknown) => unknown;
}

// The package's entry is for bundlers; its bundle is what Node can load.
const parser: Parser = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/** The parser knows no charts: it takes their fallback, and checks that. */
const unknownChart = /^Unknown element type "Chart\.(HorizontalBar|Line|Pie)"\. Fallback will be used if present\.$/;

/** What Microsoft's parser and validator find wrong with a card; six buttons are Teams' own limit. */
export function parserProblems(json: unknown): readonly string[] {
  const card = new parser.AdaptiveCard();
  card.hostConfig = new parser.HostConfig({ actions: { maxActions: 6 }, supportsInteractivity: true });
  const context = new parser.SerializationContext();
  card.parse(json, context);
  const parsing = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message).filter(message => !unknownChart.test(message));
  return [...parsing, ...card.validateProperties().validationEvents.map(({ message }) => message)];
}
