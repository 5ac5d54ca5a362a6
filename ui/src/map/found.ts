//! What the server says of a part of the map.

/** An organisation as a pin and a card tell of it. */
export interface Entry {
  id: string;
  name: string;
  /** The language of the name where it is not that of the page. */
  lang?: string;
  href: string;
  kind: string;
  place: string;
  /** The page of its municipality. */
  territory?: string;
  networks: { slug: string; name: string }[];
}

/** Organisations that stand so near to each other that they are drawn as one. */
export interface Cluster {
  longitude: number;
  latitude: number;
  count: number;
  /** West, south, east and north, where they stand at more than one place. */
  bounds?: [number, number, number, number];
  /** The first of them, where all stand at one place. */
  entries: Entry[];
  /** Where all of them are listed, when there are more. */
  all?: string;
}

/** Asks the server, and forgets what was asked before. */
export class Asker {
  private asked = "";
  private last?: AbortController;

  /** The clusters at an address; none when that is what was asked last, or something newer is. */
  async ask(address: string, isInsistent: boolean): Promise<Cluster[] | undefined> {
    if (address === this.asked && !isInsistent) return undefined;
    this.last?.abort();
    const own = (this.last = new AbortController());
    this.asked = address;
    try {
      const answer = await fetch(address, { signal: own.signal, credentials: "same-origin" });
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      const { clusters } = (await answer.json()) as { clusters: Cluster[] };
      return own.signal.aborted ? undefined : clusters;
    } catch (error) {
      if (own.signal.aborted) return undefined;
      this.asked = "";
      throw error;
    }
  }
}

/** What tells clusters apart, so that those that stay are not drawn anew. */
export function keyOf(cluster: Cluster): string {
  const entries = cluster.entries.map((entry) => entry.id);
  return [cluster.longitude, cluster.latitude, cluster.count, ...entries].join(" ");
}

/** From 1 to 4: how large a cluster is drawn. */
export function sizeOf(count: number): number {
  return Math.min(4, 1 + Math.floor(Math.log10(Math.max(count, 1)) * 1.5));
}
