/** Elements made from data: text is only ever text. */

export type Child = Node | string | undefined | false;

export interface ElementOptions {
  readonly class?: string;
  readonly title?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly on?: {
    readonly [Event in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Event]) => void;
  };
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  options: ElementOptions = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (options.class !== undefined) made.className = options.class;
  if (options.title !== undefined) made.title = options.title;
  for (const [name, value] of Object.entries(options.attributes ?? {})) made.setAttribute(name, value);
  for (const [name, listener] of Object.entries(options.on ?? {}))
    made.addEventListener(name, listener as EventListener);
  made.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return made;
}

/** A button that looks like a link or a control. */
export function button(
  label: Child,
  act: (event: MouseEvent) => void,
  options: Omit<ElementOptions, 'on'> = {},
): HTMLButtonElement {
  const made = element('button', { ...options, on: { click: act } }, label);
  made.type = 'button';
  return made;
}
