/** The package ships no types in `dist`; this is the part of htmx that we use. */
declare module "htmx.org" {
  const htmx: {
    config: Record<string, unknown>;
    onLoad(callback: (part: Element) => void): void;
    process(part: Element): void;
  };
  export default htmx;
}
