/** How much of a unit is exposed: at least, at most, and likely. */
export interface Amount {
  readonly atLeast: number
  readonly atMost: number | null
  readonly expected: number | null
  readonly uom: string
}

/** A unit as people call it. */
export interface UnitLabel {
  readonly uri: string
  readonly kind: string
  readonly code: string | null
  readonly item: string | null
  readonly itemName: string | null
}

export interface TracedUnit extends UnitLabel {
  readonly level: number
  readonly exposedAt: string | null
  readonly status: string
  readonly amount: Amount | null
}

export interface TracedFlow {
  readonly process: number
  readonly seq: number
  readonly at: string
  readonly step: string | null
  readonly place: string | null
  readonly placeName: string | null
  readonly side: 'in' | 'out'
  readonly uri: string
  readonly quantity: string | null
  readonly uom: string | null
}

export interface Endpoint {
  readonly kind: string
  readonly unit: UnitLabel
  readonly containerName: string | null
  readonly place: string | null
  readonly placeName: string | null
  readonly party: string | null
  readonly partyName: string | null
  readonly document: string | null
  readonly at: string | null
  readonly status: string | null
  readonly quantity: string | null
  readonly uom: string | null
  readonly amount: Amount | null
}

/** A trace as `/api/v1/trace` answers it: what of it the screens show. */
export interface Trace {
  readonly asked: UnitLabel
  readonly direction: 'forward' | 'backward'
  readonly exposure: 'set' | 'quantity'
  readonly reached: {
    readonly units: number
    readonly containers: number
    readonly processes: number
  }
  readonly units: readonly TracedUnit[]
  readonly flows: readonly TracedFlow[]
  readonly endpoints: readonly Endpoint[]
  readonly totals: readonly {
    readonly kind: string
    readonly item: string | null
    readonly itemName: string | null
    readonly quantity: string | null
    readonly uom: string | null
    readonly endpoints: number
  }[]
  readonly certificate: {
    readonly whole: boolean
    readonly head: number
    readonly elapsedMs: number
    readonly notWhole: readonly {
      readonly kind: string
      readonly lots: readonly string[]
      readonly entries: readonly { readonly entry: number }[]
    }[]
  }
}
