// Made by `npm run client` of the API's own document. Do not edit.
export interface paths {
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, when, and to what; latest first.
         * @description Sign-ins, refusals, what was granted to whom, what was changed (old and new), what was taken out, and who read names. Reading names here is noted too, once an hour. As CSV or JSON Lines it is the whole trail that fits the question, and counts as taking it out.
         *
         *     Needs the permission `see-audit`: Read the audit trail.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where to go on: `next` of the page before, with the same question. */
                    cursor?: string;
                    from?: string;
                    /** @description How many at most. */
                    limit?: number;
                    subject?: string;
                    until?: string;
                    what?: "signed-in" | "sign-in-failed" | "signed-out" | "refused" | "granted" | "changed" | "exported" | "read-personal" | "signed" | "printed";
                    who?: string;
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: ({
                                at: string;
                                detail: {
                                    [key: string]: unknown;
                                };
                                /** @description Names and addresses. */
                                personal: {
                                    [key: string]: unknown;
                                } | null;
                                seq: number;
                                subject: string;
                                what: string;
                                /** @description An id that stays: `person:…`, `key:…`. */
                                who: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @description The cursor of the next page; null: this is the last one. */
                            next: string | null;
                        };
                        "application/x-ndjson": {
                            at: string;
                            detail: {
                                [key: string]: unknown;
                            };
                            /** @description Names and addresses. */
                            personal: {
                                [key: string]: unknown;
                            } | null;
                            seq: number;
                            subject: string;
                            what: string;
                            /** @description An id that stays: `person:…`, `key:…`. */
                            who: string;
                        } & {
                            [key: string]: unknown;
                        };
                        "text/csv": string;
                    };
                };
                /** @description `company-not-said`: Say for which company. `cursor-unknown`: This is no cursor of this question. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/badges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has a badge or a PIN. What they are is known to nobody here.
         * @description Needs the permission `manage-stations`: Set up shared stations, badges and PINs.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            badges: {
                                badgeId: string;
                                createdAt: string;
                                /** @enum {string} */
                                kind: "badge" | "pin";
                                personId: string;
                                revokedAt: string | null;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Give somebody a badge or a PIN, in place of an earlier one.
         * @description The code of a badge is told this once: print it as Code 128 or QR.
         *
         *     Needs the permission `manage-stations`: Set up shared stations, badges and PINs.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "badge";
                        personId: string;
                    } | {
                        /** @enum {string} */
                        kind: "pin";
                        personId: string;
                        /** @description Four to eight digits. */
                        pin: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            badge: {
                                badgeId: string;
                                createdAt: string;
                                /** @enum {string} */
                                kind: "badge" | "pin";
                                personId: string;
                                revokedAt: string | null;
                            };
                            code: string | null;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/badges/{badgeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a badge or a PIN back, at once: a lost badge opens nothing.
         * @description Needs the permission `manage-stations`: Set up shared stations, badges and PINs.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path: {
                    badgeId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            revoked: true;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/assemble": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Build a serialised thing from lots and serialised parts.
         * @description Needs the permission `assemble`: Build a serialised thing from lots and serialised parts.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "inputs": [
                     *         {
                     *           "item": "Board",
                     *           "serial": "B-9"
                     *         },
                     *         {
                     *           "quantity": "12 EA",
                     *           "lot": "SCREWS-3"
                     *         }
                     *       ],
                     *       "outputs": [
                     *         {
                     *           "item": "Pump",
                     *           "serial": "P-1"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description A machine, tank or line.
                         * @example [
                         *       "Mixer-2"
                         *     ]
                         */
                        equipment?: string[];
                        /** @description A lot that goes in, and how much of it. */
                        inputs?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /**
                             * @description Best before.
                             * @example 2027-02-28
                             */
                            bestBefore?: string;
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The last day it may be used.
                             * @example 2027-02-28
                             */
                            expiry?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot; new: it is given a number; current: the one the line is making.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description Whose it is taken from: a party, or own; needed where it is held for several.
                             * @example Mill Nord
                             */
                            owner?: string;
                            /**
                             * @description The day it was packed.
                             * @example 2026-11-20
                             */
                            packagingDate?: string;
                            /**
                             * @description The day it was made.
                             * @example 2026-11-20
                             */
                            productionDate?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description What it is to the process.
                             * @example packaging
                             */
                            role?: string;
                            /**
                             * @description The last day it may be sold.
                             * @example 2027-02-14
                             */
                            sellBy?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                            /**
                             * @description The supplier's own lot code.
                             * @example S-2291
                             */
                            supplierLot?: string;
                            /**
                             * @description Adding to a lot that exists is meant.
                             * @example true
                             */
                            topUp?: boolean;
                        } | string)[];
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /** @description What comes out: item, lot and how much. */
                        outputs?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /**
                             * @description Best before.
                             * @example 2027-02-28
                             */
                            bestBefore?: string;
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The last day it may be used.
                             * @example 2027-02-28
                             */
                            expiry?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot; new: it is given a number; current: the one the line is making.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description Whose it is taken from: a party, or own; needed where it is held for several.
                             * @example Mill Nord
                             */
                            owner?: string;
                            /**
                             * @description The day it was packed.
                             * @example 2026-11-20
                             */
                            packagingDate?: string;
                            /**
                             * @description The day it was made.
                             * @example 2026-11-20
                             */
                            productionDate?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description What it is to the process.
                             * @example packaging
                             */
                            role?: string;
                            /**
                             * @description The last day it may be sold.
                             * @example 2027-02-14
                             */
                            sellBy?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                            /**
                             * @description The supplier's own lot code.
                             * @example S-2291
                             */
                            supplierLot?: string;
                            /**
                             * @description Adding to a lot that exists is meant.
                             * @example true
                             */
                            topUp?: boolean;
                        } | string)[];
                        /**
                         * @description Whose it is that comes out: a party, or own.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description The run this is a part of.
                         * @example R-17
                         */
                        run?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/change-owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold stock for another owner from now on; where it is, it stays.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `change-owner`: Hold stock for another owner from now on; where it is, it stays.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "lot": "L42",
                     *       "quantity": "40 KGM",
                     *       "owner": "Mill Nord",
                     *       "newOwner": "own"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container?: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description Whose it becomes: a party, or own.
                         * @example Mill Nord
                         */
                        newOwner: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Whose it is taken from: a party, or own; needed where it is held for several.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description How much, with its unit of measure; or all.
                         * @example 40 KGM
                         */
                        quantity?: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/clean": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a clean-down of equipment.
         * @description Needs the permission `clean`: Record a clean-down of equipment.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "equipment": [
                     *         "Mixer-2"
                     *       ],
                     *       "note": "wet, allergen"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description A machine, tank or line.
                         * @example [
                         *       "Mixer-2"
                         *     ]
                         */
                        equipment: string[];
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description The run this is a part of.
                         * @example R-17
                         */
                        run?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what was counted; with a reason the book follows the count.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `count`: Record what was counted; with a reason the book follows the count.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "lot": "L42",
                     *       "quantity": "38 KGM",
                     *       "place": "Silo-1",
                     *       "reason": "moisture loss"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container?: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description How much, with its unit of measure.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Whose was counted: a party, or own.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description The place that was counted.
                         * @example Silo-1
                         */
                        place: string;
                        /**
                         * @description How much, with its unit of measure.
                         * @example 40 KGM
                         */
                        quantity?: string;
                        /**
                         * @description Why.
                         * @example metal found
                         */
                        reason?: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/declare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a lot known with what there is of it: an opening stock.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `declare`: Make a lot known with what there is of it: an opening stock.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "item": "09520123456788",
                     *       "lot": "L1",
                     *       "quantity": "500 KGM",
                     *       "place": "Silo-1"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /**
                         * @description Best before.
                         * @example 2027-02-28
                         */
                        bestBefore?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The last day it may be used.
                         * @example 2027-02-28
                         */
                        expiry?: string;
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /**
                             * @description Best before.
                             * @example 2027-02-28
                             */
                            bestBefore?: string;
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The last day it may be used.
                             * @example 2027-02-28
                             */
                            expiry?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot; new: it is given a number; current: the one the line is making.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description The day it was packed.
                             * @example 2026-11-20
                             */
                            packagingDate?: string;
                            /**
                             * @description The day it was made.
                             * @example 2026-11-20
                             */
                            productionDate?: string;
                            /**
                             * @description How much, with its unit of measure.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description The last day it may be sold.
                             * @example 2027-02-14
                             */
                            sellBy?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                            /**
                             * @description The supplier's own lot code.
                             * @example S-2291
                             */
                            supplierLot?: string;
                        } | string)[];
                        /**
                         * @description The lot; new: it is given a number; current: the one the line is making.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Whose it is, if not your own: a party.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description The day it was packed.
                         * @example 2026-11-20
                         */
                        packagingDate?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description The day it was made.
                         * @example 2026-11-20
                         */
                        productionDate?: string;
                        /**
                         * @description How much, with its unit of measure.
                         * @example 40 KGM
                         */
                        quantity?: string;
                        /**
                         * @description The last day it may be sold.
                         * @example 2027-02-14
                         */
                        sellBy?: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                        /**
                         * @description The supplier's own lot code.
                         * @example S-2291
                         */
                        supplierLot?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/destroy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Destroy.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `destroy`: Destroy.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "lot": "L42",
                     *       "quantity": "all",
                     *       "reason": "recalled"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container?: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Whose it is taken from: a party, or own; needed where it is held for several.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description How much, with its unit of measure; or all.
                         * @example 40 KGM
                         */
                        quantity?: string;
                        /**
                         * @description Why.
                         * @example metal found
                         */
                        reason: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forbid use and shipping of lots.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `hold`: Forbid use and shipping of lots.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "lot": "L42",
                     *       "reason": "metal found"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container?: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Why.
                         * @example metal found
                         */
                        reason: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Load goods.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `load`: Load goods.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "container": "PAL-7",
                     *       "place": "Dock-1"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container?: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Whose it is taken from: a party, or own; needed where it is held for several.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description How much, with its unit of measure; or all.
                         * @example 40 KGM
                         */
                        quantity?: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                        /**
                         * @description Whom it goes to.
                         * @example Kiosk Krone
                         */
                        to?: string;
                        /**
                         * @description The place it goes to.
                         * @example Line-2
                         */
                        toPlace?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join lots into one.
         * @description Needs the permission `merge`: Join lots into one.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "place": "Silo-1",
                     *       "inputs": [
                     *         {
                     *           "quantity": "40 KGM",
                     *           "lot": "L42"
                     *         },
                     *         {
                     *           "quantity": "10 KGM",
                     *           "lot": "L43"
                     *         }
                     *       ],
                     *       "outputs": [
                     *         {
                     *           "quantity": "50 KGM",
                     *           "lot": "L44"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description A machine, tank or line.
                         * @example [
                         *       "Mixer-2"
                         *     ]
                         */
                        equipment?: string[];
                        /** @description A lot that goes in, and how much of it. */
                        inputs?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /**
                             * @description Best before.
                             * @example 2027-02-28
                             */
                            bestBefore?: string;
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The last day it may be used.
                             * @example 2027-02-28
                             */
                            expiry?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot; new: it is given a number; current: the one the line is making.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description Whose it is taken from: a party, or own; needed where it is held for several.
                             * @example Mill Nord
                             */
                            owner?: string;
                            /**
                             * @description The day it was packed.
                             * @example 2026-11-20
                             */
                            packagingDate?: string;
                            /**
                             * @description The day it was made.
                             * @example 2026-11-20
                             */
                            productionDate?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description What it is to the process.
                             * @example packaging
                             */
                            role?: string;
                            /**
                             * @description The last day it may be sold.
                             * @example 2027-02-14
                             */
                            sellBy?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                            /**
                             * @description The supplier's own lot code.
                             * @example S-2291
                             */
                            supplierLot?: string;
                            /**
                             * @description Adding to a lot that exists is meant.
                             * @example true
                             */
                            topUp?: boolean;
                        } | string)[];
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /** @description What comes out: item, lot and how much. */
                        outputs?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /**
                             * @description Best before.
                             * @example 2027-02-28
                             */
                            bestBefore?: string;
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The last day it may be used.
                             * @example 2027-02-28
                             */
                            expiry?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot; new: it is given a number; current: the one the line is making.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description Whose it is taken from: a party, or own; needed where it is held for several.
                             * @example Mill Nord
                             */
                            owner?: string;
                            /**
                             * @description The day it was packed.
                             * @example 2026-11-20
                             */
                            packagingDate?: string;
                            /**
                             * @description The day it was made.
                             * @example 2026-11-20
                             */
                            productionDate?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description What it is to the process.
                             * @example packaging
                             */
                            role?: string;
                            /**
                             * @description The last day it may be sold.
                             * @example 2027-02-14
                             */
                            sellBy?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                            /**
                             * @description The supplier's own lot code.
                             * @example S-2291
                             */
                            supplierLot?: string;
                            /**
                             * @description Adding to a lot that exists is meant.
                             * @example true
                             */
                            topUp?: boolean;
                        } | string)[];
                        /**
                         * @description Whose it is that comes out: a party, or own.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description The run this is a part of.
                         * @example R-17
                         */
                        run?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put lots or containers somewhere else.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `move`: Put lots or containers somewhere else.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "lot": "L42",
                     *       "quantity": "40 KGM",
                     *       "fromPlace": "Silo-1",
                     *       "toPlace": "Line-2"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container?: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The place it comes from.
                         * @example Silo-1
                         */
                        fromPlace?: string;
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Whose it is taken from: a party, or own; needed where it is held for several.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description How much, with its unit of measure; or all.
                         * @example 40 KGM
                         */
                        quantity?: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                        /**
                         * @description The place it goes to.
                         * @example Line-2
                         */
                        toPlace: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put lots or containers into a container.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `pack`: Put lots or containers into a container.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "container": "PAL-7",
                     *       "lines": [
                     *         {
                     *           "quantity": "10 KGM",
                     *           "lot": "D7"
                     *         },
                     *         {
                     *           "quantity": "5 KGM",
                     *           "lot": "D8"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container; new: it is given an SSCC.
                         * @example PAL-7
                         */
                        container: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Whose it is taken from: a party, or own; needed where it is held for several.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description How much, with its unit of measure; or all.
                         * @example 40 KGM
                         */
                        quantity?: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/pick": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pick goods for an order.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `pick`: Pick goods for an order.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "lot": "D7",
                     *       "quantity": "10 KGM",
                     *       "place": "Cold"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container?: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Whose it is taken from: a party, or own; needed where it is held for several.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description How much, with its unit of measure; or all.
                         * @example 40 KGM
                         */
                        quantity?: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                        /**
                         * @description Whom it goes to.
                         * @example Kiosk Krone
                         */
                        to?: string;
                        /**
                         * @description The place it goes to.
                         * @example Line-2
                         */
                        toPlace?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/produce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use up lots to make others.
         * @description Needs the permission `produce`: Use up lots to make others.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "inputs": [
                     *         {
                     *           "quantity": "40 KGM",
                     *           "lot": "L42"
                     *         },
                     *         {
                     *           "quantity": "20 KGM",
                     *           "lot": "W7"
                     *         }
                     *       ],
                     *       "outputs": [
                     *         {
                     *           "quantity": "58 KGM",
                     *           "item": "Dough",
                     *           "lot": "D7"
                     *         }
                     *       ],
                     *       "place": "Line-2"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description A machine, tank or line.
                         * @example [
                         *       "Mixer-2"
                         *     ]
                         */
                        equipment?: string[];
                        /** @description A lot that goes in, and how much of it. */
                        inputs?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /**
                             * @description Best before.
                             * @example 2027-02-28
                             */
                            bestBefore?: string;
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The last day it may be used.
                             * @example 2027-02-28
                             */
                            expiry?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot; new: it is given a number; current: the one the line is making.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description Whose it is taken from: a party, or own; needed where it is held for several.
                             * @example Mill Nord
                             */
                            owner?: string;
                            /**
                             * @description The day it was packed.
                             * @example 2026-11-20
                             */
                            packagingDate?: string;
                            /**
                             * @description The day it was made.
                             * @example 2026-11-20
                             */
                            productionDate?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description What it is to the process.
                             * @example packaging
                             */
                            role?: string;
                            /**
                             * @description The last day it may be sold.
                             * @example 2027-02-14
                             */
                            sellBy?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                            /**
                             * @description The supplier's own lot code.
                             * @example S-2291
                             */
                            supplierLot?: string;
                            /**
                             * @description Adding to a lot that exists is meant.
                             * @example true
                             */
                            topUp?: boolean;
                        } | string)[];
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /** @description What comes out: item, lot and how much. */
                        outputs?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /**
                             * @description Best before.
                             * @example 2027-02-28
                             */
                            bestBefore?: string;
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The last day it may be used.
                             * @example 2027-02-28
                             */
                            expiry?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot; new: it is given a number; current: the one the line is making.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description Whose it is taken from: a party, or own; needed where it is held for several.
                             * @example Mill Nord
                             */
                            owner?: string;
                            /**
                             * @description The day it was packed.
                             * @example 2026-11-20
                             */
                            packagingDate?: string;
                            /**
                             * @description The day it was made.
                             * @example 2026-11-20
                             */
                            productionDate?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description What it is to the process.
                             * @example packaging
                             */
                            role?: string;
                            /**
                             * @description The last day it may be sold.
                             * @example 2027-02-14
                             */
                            sellBy?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                            /**
                             * @description The supplier's own lot code.
                             * @example S-2291
                             */
                            supplierLot?: string;
                            /**
                             * @description Adding to a lot that exists is meant.
                             * @example true
                             */
                            topUp?: boolean;
                        } | string)[];
                        /**
                         * @description Whose it is that comes out: a party, or own.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description The run this is a part of.
                         * @example R-17
                         */
                        run?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark lots as recalled.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `recall`: Mark lots as recalled.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "lot": "D7",
                     *       "reason": "listeria"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container?: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Why.
                         * @example metal found
                         */
                        reason: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive lots or containers from a supplier.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `receive`: Receive lots or containers from a supplier.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "item": "09520123456788",
                     *       "lot": "L42",
                     *       "quantity": "1000 KGM",
                     *       "from": "Mill Nord",
                     *       "place": "Silo-1",
                     *       "documents": [
                     *         "po:4711"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /**
                         * @description Best before.
                         * @example 2027-02-28
                         */
                        bestBefore?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container?: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The last day it may be used.
                         * @example 2027-02-28
                         */
                        expiry?: string;
                        /**
                         * @description Whom it comes from.
                         * @example Mill Nord
                         */
                        from?: string;
                        /**
                         * @description The place it comes from.
                         * @example Silo-1
                         */
                        fromPlace?: string;
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /**
                             * @description Best before.
                             * @example 2027-02-28
                             */
                            bestBefore?: string;
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The last day it may be used.
                             * @example 2027-02-28
                             */
                            expiry?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot; new: it is given a number; current: the one the line is making.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description The day it was packed.
                             * @example 2026-11-20
                             */
                            packagingDate?: string;
                            /**
                             * @description The day it was made.
                             * @example 2026-11-20
                             */
                            productionDate?: string;
                            /**
                             * @description How much, with its unit of measure.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description The last day it may be sold.
                             * @example 2027-02-14
                             */
                            sellBy?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                            /**
                             * @description The supplier's own lot code.
                             * @example S-2291
                             */
                            supplierLot?: string;
                        } | string)[];
                        /**
                         * @description The lot; new: it is given a number; current: the one the line is making.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Whose it is, if not your own: a party.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description The day it was packed.
                         * @example 2026-11-20
                         */
                        packagingDate?: string;
                        /**
                         * @description Where it is received.
                         * @example Silo-1
                         */
                        place: string;
                        /**
                         * @description The day it was made.
                         * @example 2026-11-20
                         */
                        productionDate?: string;
                        /**
                         * @description How much, with its unit of measure.
                         * @example 40 KGM
                         */
                        quantity?: string;
                        /**
                         * @description The last day it may be sold.
                         * @example 2027-02-14
                         */
                        sellBy?: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                        /**
                         * @description The supplier's own lot code.
                         * @example S-2291
                         */
                        supplierLot?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject lots.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `reject`: Reject lots.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "lot": "L42",
                     *       "reason": "off odour"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container?: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Why.
                         * @example metal found
                         */
                        reason: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/relabel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give goods a new lot code.
         * @description Needs the permission `relabel`: Give goods a new lot code.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "place": "Silo-1",
                     *       "inputs": [
                     *         {
                     *           "quantity": "40 KGM",
                     *           "lot": "L42"
                     *         }
                     *       ],
                     *       "outputs": [
                     *         {
                     *           "quantity": "40 KGM",
                     *           "lot": "L43"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description A machine, tank or line.
                         * @example [
                         *       "Mixer-2"
                         *     ]
                         */
                        equipment?: string[];
                        /** @description A lot that goes in, and how much of it. */
                        inputs?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /**
                             * @description Best before.
                             * @example 2027-02-28
                             */
                            bestBefore?: string;
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The last day it may be used.
                             * @example 2027-02-28
                             */
                            expiry?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot; new: it is given a number; current: the one the line is making.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description Whose it is taken from: a party, or own; needed where it is held for several.
                             * @example Mill Nord
                             */
                            owner?: string;
                            /**
                             * @description The day it was packed.
                             * @example 2026-11-20
                             */
                            packagingDate?: string;
                            /**
                             * @description The day it was made.
                             * @example 2026-11-20
                             */
                            productionDate?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description What it is to the process.
                             * @example packaging
                             */
                            role?: string;
                            /**
                             * @description The last day it may be sold.
                             * @example 2027-02-14
                             */
                            sellBy?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                            /**
                             * @description The supplier's own lot code.
                             * @example S-2291
                             */
                            supplierLot?: string;
                            /**
                             * @description Adding to a lot that exists is meant.
                             * @example true
                             */
                            topUp?: boolean;
                        } | string)[];
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /** @description What comes out: item, lot and how much. */
                        outputs?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /**
                             * @description Best before.
                             * @example 2027-02-28
                             */
                            bestBefore?: string;
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The last day it may be used.
                             * @example 2027-02-28
                             */
                            expiry?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot; new: it is given a number; current: the one the line is making.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description Whose it is taken from: a party, or own; needed where it is held for several.
                             * @example Mill Nord
                             */
                            owner?: string;
                            /**
                             * @description The day it was packed.
                             * @example 2026-11-20
                             */
                            packagingDate?: string;
                            /**
                             * @description The day it was made.
                             * @example 2026-11-20
                             */
                            productionDate?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description What it is to the process.
                             * @example packaging
                             */
                            role?: string;
                            /**
                             * @description The last day it may be sold.
                             * @example 2027-02-14
                             */
                            sellBy?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                            /**
                             * @description The supplier's own lot code.
                             * @example S-2291
                             */
                            supplierLot?: string;
                            /**
                             * @description Adding to a lot that exists is meant.
                             * @example true
                             */
                            topUp?: boolean;
                        } | string)[];
                        /**
                         * @description Whose it is that comes out: a party, or own.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description The run this is a part of.
                         * @example R-17
                         */
                        run?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Allow them again.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `release`: Allow them again.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "lot": "L42",
                     *       "reason": "x-ray clean"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container?: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Why.
                         * @example metal found
                         */
                        reason: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                        /**
                         * @description What is taken back; a hold, if left out.
                         * @example hold
                         * @enum {string}
                         */
                        undo?: "hold" | "reject" | "recall";
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/repack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pack the contents of a lot anew, under a new lot code.
         * @description Needs the permission `repack`: Pack the contents of a lot anew, under a new lot code.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "place": "Silo-1",
                     *       "inputs": [
                     *         {
                     *           "quantity": "40 KGM",
                     *           "lot": "L42"
                     *         }
                     *       ],
                     *       "outputs": [
                     *         {
                     *           "quantity": "40 KGM",
                     *           "lot": "L42-R"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description A machine, tank or line.
                         * @example [
                         *       "Mixer-2"
                         *     ]
                         */
                        equipment?: string[];
                        /** @description A lot that goes in, and how much of it. */
                        inputs?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /**
                             * @description Best before.
                             * @example 2027-02-28
                             */
                            bestBefore?: string;
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The last day it may be used.
                             * @example 2027-02-28
                             */
                            expiry?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot; new: it is given a number; current: the one the line is making.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description Whose it is taken from: a party, or own; needed where it is held for several.
                             * @example Mill Nord
                             */
                            owner?: string;
                            /**
                             * @description The day it was packed.
                             * @example 2026-11-20
                             */
                            packagingDate?: string;
                            /**
                             * @description The day it was made.
                             * @example 2026-11-20
                             */
                            productionDate?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description What it is to the process.
                             * @example packaging
                             */
                            role?: string;
                            /**
                             * @description The last day it may be sold.
                             * @example 2027-02-14
                             */
                            sellBy?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                            /**
                             * @description The supplier's own lot code.
                             * @example S-2291
                             */
                            supplierLot?: string;
                            /**
                             * @description Adding to a lot that exists is meant.
                             * @example true
                             */
                            topUp?: boolean;
                        } | string)[];
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /** @description What comes out: item, lot and how much. */
                        outputs?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /**
                             * @description Best before.
                             * @example 2027-02-28
                             */
                            bestBefore?: string;
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The last day it may be used.
                             * @example 2027-02-28
                             */
                            expiry?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot; new: it is given a number; current: the one the line is making.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description Whose it is taken from: a party, or own; needed where it is held for several.
                             * @example Mill Nord
                             */
                            owner?: string;
                            /**
                             * @description The day it was packed.
                             * @example 2026-11-20
                             */
                            packagingDate?: string;
                            /**
                             * @description The day it was made.
                             * @example 2026-11-20
                             */
                            productionDate?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description What it is to the process.
                             * @example packaging
                             */
                            role?: string;
                            /**
                             * @description The last day it may be sold.
                             * @example 2027-02-14
                             */
                            sellBy?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                            /**
                             * @description The supplier's own lot code.
                             * @example S-2291
                             */
                            supplierLot?: string;
                            /**
                             * @description Adding to a lot that exists is meant.
                             * @example true
                             */
                            topUp?: boolean;
                        } | string)[];
                        /**
                         * @description Whose it is that comes out: a party, or own.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description The run this is a part of.
                         * @example R-17
                         */
                        run?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take goods back from a customer.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `return`: Take goods back from a customer.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "lot": "L42",
                     *       "quantity": "40 KGM",
                     *       "from": "Kiosk Krone",
                     *       "place": "Returns"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /**
                         * @description Best before.
                         * @example 2027-02-28
                         */
                        bestBefore?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container?: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The last day it may be used.
                         * @example 2027-02-28
                         */
                        expiry?: string;
                        /**
                         * @description Whom it comes from.
                         * @example Mill Nord
                         */
                        from?: string;
                        /**
                         * @description The place it comes from.
                         * @example Silo-1
                         */
                        fromPlace?: string;
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /**
                             * @description Best before.
                             * @example 2027-02-28
                             */
                            bestBefore?: string;
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The last day it may be used.
                             * @example 2027-02-28
                             */
                            expiry?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description The day it was packed.
                             * @example 2026-11-20
                             */
                            packagingDate?: string;
                            /**
                             * @description The day it was made.
                             * @example 2026-11-20
                             */
                            productionDate?: string;
                            /**
                             * @description How much, with its unit of measure.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description The last day it may be sold.
                             * @example 2027-02-14
                             */
                            sellBy?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                            /**
                             * @description The supplier's own lot code.
                             * @example S-2291
                             */
                            supplierLot?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Whose it is; if left out, whose it was when it left.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description The day it was packed.
                         * @example 2026-11-20
                         */
                        packagingDate?: string;
                        /**
                         * @description Where it is received.
                         * @example Silo-1
                         */
                        place: string;
                        /**
                         * @description The day it was made.
                         * @example 2026-11-20
                         */
                        productionDate?: string;
                        /**
                         * @description How much, with its unit of measure.
                         * @example 40 KGM
                         */
                        quantity?: string;
                        /**
                         * @description Why.
                         * @example metal found
                         */
                        reason?: string;
                        /**
                         * @description The last day it may be sold.
                         * @example 2027-02-14
                         */
                        sellBy?: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                        /**
                         * @description The supplier's own lot code.
                         * @example S-2291
                         */
                        supplierLot?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a sample.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `sample`: Take a sample.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "lot": "L42",
                     *       "quantity": "0.2 KGM",
                     *       "place": "Silo-1"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container?: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Whose it is taken from: a party, or own; needed where it is held for several.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description How much, with its unit of measure; or all.
                         * @example 40 KGM
                         */
                        quantity?: string;
                        /**
                         * @description Why.
                         * @example metal found
                         */
                        reason?: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/scrap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Throw away.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `scrap`: Throw away.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "lot": "L42",
                     *       "quantity": "2 KGM",
                     *       "reason": "torn bag"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container?: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Whose it is taken from: a party, or own; needed where it is held for several.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description How much, with its unit of measure; or all.
                         * @example 40 KGM
                         */
                        quantity?: string;
                        /**
                         * @description Why.
                         * @example metal found
                         */
                        reason: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/ship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ship lots or containers.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `ship`: Ship lots or containers.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "container": "PAL-7",
                     *       "to": "Kiosk Krone",
                     *       "place": "Dock-1",
                     *       "documents": [
                     *         "desadv:80012"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container?: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Whose it is taken from: a party, or own; needed where it is held for several.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description How much, with its unit of measure; or all.
                         * @example 40 KGM
                         */
                        quantity?: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                        /**
                         * @description Whom it goes to; or say the place it goes to.
                         * @example Kiosk Krone
                         */
                        to?: string;
                        /**
                         * @description The place it goes to.
                         * @example Line-2
                         */
                        toPlace?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Part a lot into lots with codes of their own.
         * @description Needs the permission `split`: Part a lot into lots with codes of their own.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "place": "Silo-1",
                     *       "inputs": [
                     *         {
                     *           "quantity": "40 KGM",
                     *           "lot": "L42"
                     *         }
                     *       ],
                     *       "outputs": [
                     *         {
                     *           "quantity": "15 KGM",
                     *           "lot": "L42-A"
                     *         },
                     *         {
                     *           "quantity": "25 KGM",
                     *           "lot": "L42-B"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description A machine, tank or line.
                         * @example [
                         *       "Mixer-2"
                         *     ]
                         */
                        equipment?: string[];
                        /** @description A lot that goes in, and how much of it. */
                        inputs?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /**
                             * @description Best before.
                             * @example 2027-02-28
                             */
                            bestBefore?: string;
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The last day it may be used.
                             * @example 2027-02-28
                             */
                            expiry?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot; new: it is given a number; current: the one the line is making.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description Whose it is taken from: a party, or own; needed where it is held for several.
                             * @example Mill Nord
                             */
                            owner?: string;
                            /**
                             * @description The day it was packed.
                             * @example 2026-11-20
                             */
                            packagingDate?: string;
                            /**
                             * @description The day it was made.
                             * @example 2026-11-20
                             */
                            productionDate?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description What it is to the process.
                             * @example packaging
                             */
                            role?: string;
                            /**
                             * @description The last day it may be sold.
                             * @example 2027-02-14
                             */
                            sellBy?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                            /**
                             * @description The supplier's own lot code.
                             * @example S-2291
                             */
                            supplierLot?: string;
                            /**
                             * @description Adding to a lot that exists is meant.
                             * @example true
                             */
                            topUp?: boolean;
                        } | string)[];
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /** @description What comes out: item, lot and how much. */
                        outputs?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /**
                             * @description Best before.
                             * @example 2027-02-28
                             */
                            bestBefore?: string;
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The last day it may be used.
                             * @example 2027-02-28
                             */
                            expiry?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot; new: it is given a number; current: the one the line is making.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description Whose it is taken from: a party, or own; needed where it is held for several.
                             * @example Mill Nord
                             */
                            owner?: string;
                            /**
                             * @description The day it was packed.
                             * @example 2026-11-20
                             */
                            packagingDate?: string;
                            /**
                             * @description The day it was made.
                             * @example 2026-11-20
                             */
                            productionDate?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description What it is to the process.
                             * @example packaging
                             */
                            role?: string;
                            /**
                             * @description The last day it may be sold.
                             * @example 2027-02-14
                             */
                            sellBy?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                            /**
                             * @description The supplier's own lot code.
                             * @example S-2291
                             */
                            supplierLot?: string;
                            /**
                             * @description Adding to a lot that exists is meant.
                             * @example true
                             */
                            topUp?: boolean;
                        } | string)[];
                        /**
                         * @description Whose it is that comes out: a party, or own.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description The run this is a part of.
                         * @example R-17
                         */
                        run?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stand goods ready for loading.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `stage`: Stand goods ready for loading.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "container": "PAL-7",
                     *       "place": "Dock-1"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container?: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Whose it is taken from: a party, or own; needed where it is held for several.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description How much, with its unit of measure; or all.
                         * @example 40 KGM
                         */
                        quantity?: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                        /**
                         * @description Whom it goes to.
                         * @example Kiosk Krone
                         */
                        to?: string;
                        /**
                         * @description The place it goes to.
                         * @example Line-2
                         */
                        toPlace?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record results or certificates of lots.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `test`: Record results or certificates of lots.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "lot": "L42",
                     *       "results": [
                     *         {
                     *           "name": "Temperature",
                     *           "value": "4.2",
                     *           "uom": "CEL"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description A certificate's URI.
                         * @example [
                         *       "https://lab.example/c/7"
                         *     ]
                         */
                        certificates?: string[];
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container?: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /** @description What was measured: name, value, unit. */
                        results?: ({
                            /** @description What was measured. */
                            name: string;
                            passed?: boolean;
                            text?: string;
                            uom?: string;
                            /** @description A decimal, as text. */
                            value?: string;
                        } | string)[];
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/unpack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take things out of a container: those named, or all.
         * @description The fields of a single line may stand beside the others, without `lines`.
         *
         *     Needs the permission `unpack`: Take things out of a container: those named, or all.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "container": "PAL-7",
                     *       "lines": [
                     *         {
                     *           "quantity": "4 KGM",
                     *           "lot": "D7"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description The container.
                         * @example PAL-7
                         */
                        container: string;
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description The item: a GTIN or a code of your own.
                         * @example 09520123456788
                         */
                        item?: string;
                        /** @description A lot and how much of it. */
                        lines?: ({
                            /** @description Further attributes, by name. */
                            attributes?: {
                                [key: string]: string;
                            };
                            /** @description How values were captured, by field; what is not said was typed. */
                            captured?: {
                                [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                            };
                            /**
                             * @description The container.
                             * @example PAL-7
                             */
                            container?: string;
                            /**
                             * @description The item: a GTIN or a code of your own.
                             * @example 09520123456788
                             */
                            item?: string;
                            /**
                             * @description The lot.
                             * @example L42
                             */
                            lot?: string;
                            /**
                             * @description How much, with its unit of measure; or all.
                             * @example 40 KGM
                             */
                            quantity?: string;
                            /**
                             * @description The serial, of a serialised thing.
                             * @example S-001
                             */
                            serial?: string;
                        } | string)[];
                        /**
                         * @description The lot.
                         * @example L42
                         */
                        lot?: string;
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Whose it is taken from: a party, or own; needed where it is held for several.
                         * @example Mill Nord
                         */
                        owner?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description How much, with its unit of measure; or all.
                         * @example 40 KGM
                         */
                        quantity?: string;
                        /**
                         * @description The serial, of a serialised thing.
                         * @example S-001
                         */
                        serial?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that equipment was used.
         * @description Needs the permission `use`: Record that equipment was used.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "equipment": [
                     *         "Mixer-2"
                     *       ],
                     *       "run": "R-17"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description When it happened; now, if left out.
                         * @example 2026-11-23T14:00
                         */
                        at?: string;
                        /** @description How values were captured, by field; what is not said was typed. */
                        captured?: {
                            [key: string]: "scanned" | "weighed" | "typed" | "imported" | "inferred" | "backflushed";
                        };
                        /**
                         * @description A document: its type and number.
                         * @example [
                         *       "po:4711"
                         *     ]
                         */
                        documents?: string[];
                        /**
                         * @description A machine, tank or line.
                         * @example [
                         *       "Mixer-2"
                         *     ]
                         */
                        equipment: string[];
                        /**
                         * @description A remark.
                         * @example left door was open
                         */
                        note?: string;
                        /**
                         * @description Where.
                         * @example Silo-1
                         */
                        place?: string;
                        /**
                         * @description The run this is a part of.
                         * @example R-17
                         */
                        run?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `too-much`: Too much at once. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare a recorded event wrong, and say what is right.
         * @description Both stay readable. What the wrong one did is undone; `warnings` name what later entries took that is not accounted for any more.
         *
         *     Needs the permission `correct`: Declare a recorded event wrong, and say what is right.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The EPCIS event that has it right; needed with incorrect_data. */
                        corrective?: {
                            [key: string]: unknown;
                        };
                        /**
                         * @description The eventID, or the number of the entry.
                         * @example 42
                         */
                        event: string;
                        /** @enum {string} */
                        reason: "did_not_occur" | "incorrect_data";
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outcomes: {
                                /** @description New lots that look like others of the item: most likely the same, mistyped. */
                                doubles?: {
                                    field: string;
                                    like: {
                                        code: string | null;
                                        item: string | null;
                                        itemName: string | null;
                                        kind: string;
                                        spelling: string;
                                        uri: string;
                                        /** @description What would be mistyped. */
                                        why: string;
                                    }[];
                                    lot: string;
                                }[];
                                eventId: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken";
                                /** @description What capture rules ask for that only warn, and the command does not say. */
                                missing?: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                /** @description The numbers that lots were given which asked for one: `new` or `current`. */
                                numbers?: {
                                    field: string;
                                    number: string;
                                }[];
                                /** @description The number of the entry. */
                                seq: number;
                            }[];
                            /** @description What later entries took that is not accounted for any more. */
                            warnings: ({
                                code: string | null;
                                detail: {
                                    [key: string]: unknown;
                                };
                                eventId: string;
                                eventTime: string;
                                kind: string;
                                seq: number;
                                severity: string;
                                uri: string | null;
                            } & {
                                [key: string]: unknown;
                            })[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. `unknown`: The record knows no such thing. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `took-too-long`: Took too long. `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The record, entry by entry, in the order of recording.
         * @description `next` is what to ask `after` for the next page; null: there is no more for now. As JSON Lines all that follows comes at once, or `limit` of it.
         *
         *     Needs the permission `see-events`: Read the record, event by event, and follow it as it grows.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The number of the entry after which to begin; 0: from the first. */
                    after?: number;
                    /** @description How many at most; a page has 100 if it is not said. */
                    limit?: number;
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            events: {
                                /** @description It says that the event of the same id is wrong. */
                                declaresError: boolean;
                                /** @description Who recorded it, by which door, how. */
                                envelope: {
                                    [key: string]: unknown;
                                };
                                /** @description The event as it was recorded. */
                                event: {
                                    [key: string]: unknown;
                                };
                                eventId: string;
                                /** @description It was declared wrong since. */
                                isVoided: boolean;
                                recordTime: string;
                                seq: number;
                                /** @description The type of EPCIS event, or VocabularyElement for master data. */
                                type: string;
                            }[];
                            next: number | null;
                        };
                        "application/x-ndjson": {
                            /** @description It says that the event of the same id is wrong. */
                            declaresError: boolean;
                            /** @description Who recorded it, by which door, how. */
                            envelope: {
                                [key: string]: unknown;
                            };
                            /** @description The event as it was recorded. */
                            event: {
                                [key: string]: unknown;
                            };
                            eventId: string;
                            /** @description It was declared wrong since. */
                            isVoided: boolean;
                            recordTime: string;
                            seq: number;
                            /** @description The type of EPCIS event, or VocabularyElement for master data. */
                            type: string;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Report events that have happened, as EPCIS 2.0 JSON.
         * @description An event, a list of events, an EPCIS document or query document, or JSON Lines of any of these; packed with gzip if `Content-Encoding` says so. What can be read is recorded: it has happened. What is odd about it becomes a finding. Sending the same again changes nothing. With `Accept: application/x-ndjson` each outcome is told as soon as it is durable: read the answer while you send. An answer in one piece lists what was refused.
         *
         *     Needs the permission `capture`: Report events that have happened, as EPCIS.
         */
        post: {
            parameters: {
                query?: {
                    /** @description true: record nothing when anything is refused. */
                    allOrNothing?: "true" | "false";
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": ({
                        type: string;
                    } & {
                        [key: string]: unknown;
                    }) | {
                        [key: string]: unknown;
                    }[];
                    "application/jsonl": ({
                        type: string;
                    } & {
                        [key: string]: unknown;
                    }) | {
                        [key: string]: unknown;
                    }[];
                    "application/ld+json": ({
                        type: string;
                    } & {
                        [key: string]: unknown;
                    }) | {
                        [key: string]: unknown;
                    }[];
                    "application/x-ndjson": ({
                        type: string;
                    } & {
                        [key: string]: unknown;
                    }) | {
                        [key: string]: unknown;
                    }[];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The record says them already. */
                            known: number;
                            masterData: number;
                            recorded: number;
                            refusals: {
                                eventId?: string;
                                /** @enum {string} */
                                kind: "recorded" | "known" | "id-taken" | "refused";
                                /** @description Of JSON Lines, the line; else null. */
                                line: number | null;
                                /** @enum {string} */
                                part: "outcome";
                                /** @description Where in the document, or the line, it is. */
                                pointer: string;
                                problems?: ({
                                    message: string;
                                    pointer: string;
                                } & {
                                    [key: string]: unknown;
                                })[];
                                seq?: number;
                                /** @enum {string} */
                                what: "event" | "master data" | "text";
                            }[];
                            refusalsNotShown: number;
                            refused: number;
                            /** @description All of it was to be recorded or nothing, and it was nothing. */
                            undone: boolean;
                        };
                        "application/x-ndjson": {
                            eventId?: string;
                            /** @enum {string} */
                            kind: "recorded" | "known" | "id-taken" | "refused";
                            /** @description Of JSON Lines, the line; else null. */
                            line: number | null;
                            /** @enum {string} */
                            part: "outcome";
                            /** @description Where in the document, or the line, it is. */
                            pointer: string;
                            problems?: ({
                                message: string;
                                pointer: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                            seq?: number;
                            /** @enum {string} */
                            what: "event" | "master data" | "text";
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One entry of the record.
         * @description Needs the permission `see-events`: Read the record, event by event, and follow it as it grows.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path: {
                    seq: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description It says that the event of the same id is wrong. */
                            declaresError: boolean;
                            /** @description Who recorded it, by which door, how. */
                            envelope: {
                                [key: string]: unknown;
                            };
                            /** @description The event as it was recorded. */
                            event: {
                                [key: string]: unknown;
                            };
                            eventId: string;
                            /** @description It was declared wrong since. */
                            isVoided: boolean;
                            recordTime: string;
                            seq: number;
                            /** @description The type of EPCIS event, or VocabularyElement for master data. */
                            type: string;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. `unknown`: The record knows no such thing. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole record as lines of JSON, to be kept or imported elsewhere.
         * @description A header, the entries in their order, and an end: without it, some is missing.
         *
         *     Needs the permission `take-export`: Take the whole record out.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-ndjson": {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find lots, serials and containers by any of their names, or a part of one.
         * @description Needs the permission `see-lots`: Find lots and see their cards.
         */
        get: {
            parameters: {
                query: {
                    /** @description Where to go on: `next` of the page before, with the same question. */
                    cursor?: string;
                    /** @description How many at most. */
                    limit?: number;
                    text: string;
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description How many there were when the search began. */
                            count: number;
                            /** @description The cursor of the next page; null: this is the last one. */
                            next: string | null;
                            units: {
                                /** @description The name it was found by. */
                                by: string;
                                code: string | null;
                                item: string | null;
                                itemName: string | null;
                                kind: string;
                                nameKind: string;
                                uri: string;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `cursor-unknown`: This is no cursor of this question. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What does not add up in the record, latest first. Nothing here was refused.
         * @description Needs the permission `see-findings`: See what is odd in the record.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where to go on: `next` of the page before, with the same question. */
                    cursor?: string;
                    /** @description How many at most. */
                    limit?: number;
                    severity?: "warning" | "note";
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            findings: ({
                                code: string | null;
                                detail: {
                                    [key: string]: unknown;
                                };
                                eventId: string;
                                eventTime: string;
                                kind: string;
                                seq: number;
                                severity: string;
                                uri: string | null;
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @description The cursor of the next page; null: this is the last one. */
                            next: string | null;
                        };
                        "application/x-ndjson": {
                            code: string | null;
                            detail: {
                                [key: string]: unknown;
                            };
                            eventId: string;
                            eventTime: string;
                            kind: string;
                            seq: number;
                            severity: string;
                            uri: string | null;
                        } & {
                            [key: string]: unknown;
                        };
                        "text/csv": string;
                    };
                };
                /** @description `company-not-said`: Say for which company. `cursor-unknown`: This is no cursor of this question. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/by-kind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much of each kind does not add up in the record: warnings first, then the most.
         * @description Needs the permission `see-findings`: See what is odd in the record.
         */
        get: {
            parameters: {
                query?: {
                    severity?: "warning" | "note";
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            kinds: {
                                count: number;
                                kind: string;
                                severity: string;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was invited.
         * @description Needs the permission `manage-people`: Invite people, give them roles, and end their access.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            invitations: {
                                acceptedAt: string | null;
                                email: string;
                                expiresAt: string;
                                invitationId: string;
                                invitedBy: string;
                                owners: string[] | null;
                                revokedAt: string | null;
                                roles: string[];
                                sites: string[] | null;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Invite somebody by mail; the link is good for a week.
         * @description Needs the permission `manage-people`: Invite people, give them roles, and end their access.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        /**
                         * @description Whose stock they see, by URI; null: all of it.
                         * @default null
                         */
                        owners?: string[] | null;
                        roles: string[];
                        /**
                         * @description Places at which they may act, by URI; null: all.
                         * @default null
                         */
                        sites?: string[] | null;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acceptedAt: string | null;
                            email: string;
                            expiresAt: string;
                            invitationId: string;
                            invitedBy: string;
                            owners: string[] | null;
                            revokedAt: string | null;
                            roles: string[];
                            sites: string[] | null;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an invitation back.
         * @description Needs the permission `manage-people`: Invite people, give them roles, and end their access.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path: {
                    invitationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            revoked: true;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation: as somebody new, or as who you are signed in as.
         * @description Anybody may ask this.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        password?: string;
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            personId: string;
                        };
                    };
                };
                /** @description `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of one item.
         * @description Needs the permission `see-master-data`: See what is known of items, places and parties.
         */
        get: {
            parameters: {
                query: {
                    /** @description A GS1 key, a URI, a code of your own, or what it is called. */
                    name: string;
                };
                header?: {
                    /** @description The ETag you have: 304 if it is still that. */
                    "if-none-match"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description By IRI, as EPCIS master data. */
                            attributes: {
                                [key: string]: unknown;
                            };
                            name: string | null;
                            /** @description The key as it was first written. */
                            spelling: string;
                            uri: string;
                            /** @description The number of the entry that said this last: the ETag. */
                            version: number;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. `unknown`: The record knows no such thing. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `ambiguous`: The name fits several. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Describe one item.
         * @description What is left out stays as it was. Changing what is described needs `If-Match` with the ETag you saw; `If-None-Match: *` describes only what is not described yet.
         *
         *     Needs the permission `describe`: Describe items, places and parties.
         */
        put: {
            parameters: {
                query: {
                    /** @description A GS1 key, a URI, a code of your own, or what it is called. */
                    name: string;
                };
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The ETag of what you saw. */
                    "if-match"?: string;
                    /** @description *: only if it is not described yet. */
                    "if-none-match"?: "*";
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Further attributes by name or IRI, as CBV names them: countryOfOrigin. */
                        attributes?: {
                            [key: string]: string;
                        };
                        /** @description What people call it. */
                        called?: string;
                        /** @description What is made may not outlive what it is made of. */
                        capByInputs?: boolean;
                        /**
                         * @description How its units of measure convert.
                         * @example 1 CS = 12 EA = 9.6 KGM
                         */
                        conversions?: string;
                        /** @description How long it keeps once made. */
                        shelfLifeDays?: number;
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            isNew: boolean;
                            uri: string;
                            version: number;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `ambiguous`: The name fits several. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-as-you-saw-it`: It has changed since you read it. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `condition-needed`: Say which version you saw. */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The items that are described.
         * @description Needs the permission `see-master-data`: See what is known of items, places and parties.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where to go on: `next` of the page before, with the same question. */
                    cursor?: string;
                    /** @description How many at most. */
                    limit?: number;
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description By IRI, as EPCIS master data. */
                                attributes: {
                                    [key: string]: unknown;
                                };
                                name: string | null;
                                /** @description The key as it was first written. */
                                spelling: string;
                                uri: string;
                                /** @description The number of the entry that said this last: the ETag. */
                                version: number;
                            }[];
                            /** @description The cursor of the next page; null: this is the last one. */
                            next: string | null;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `cursor-unknown`: This is no cursor of this question. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys of the company; their secrets are known to nobody here.
         * @description Needs the permission `manage-keys`: Make and revoke API keys.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            keys: {
                                createdAt: string;
                                createdBy: string;
                                expiresAt: string;
                                keyId: string;
                                lastUsedAt: string | null;
                                name: string;
                                owners: string[] | null;
                                permissions: string[];
                                revokedAt: string | null;
                                sites: string[] | null;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make a key for a program. It is told this once.
         * @description Needs the permission `manage-keys`: Make and revoke API keys.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        name: string;
                        /** @default null */
                        owners?: string[] | null;
                        permissions: string[];
                        /** @default null */
                        sites?: string[] | null;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            key: {
                                createdAt: string;
                                createdBy: string;
                                expiresAt: string;
                                keyId: string;
                                lastUsedAt: string | null;
                                name: string;
                                owners: string[] | null;
                                permissions: string[];
                                revokedAt: string | null;
                                sites: string[] | null;
                            };
                            /** @description Sent as: Authorization: Bearer <token> */
                            token: string;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a key, at once.
         * @description Needs the permission `manage-keys`: Make and revoke API keys.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path: {
                    keyId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            revoked: true;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Labels of lots as what printers take: PDF in base64, or ZPL.
         * @description Needs the permission `see-lots`: Find lots and see their cards.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 1 */
                        copies?: number;
                        /**
                         * @description Dots to the inch of the printer.
                         * @default 203
                         */
                        dpi?: number;
                        /**
                         * @description What the label tells instead of what the record says.
                         * @default {}
                         */
                        fields?: {
                            bestBefore?: string;
                            company?: string;
                            count?: string;
                            document?: string;
                            expiry?: string;
                            from?: string;
                            gtin?: string;
                            itemName?: string;
                            key?: string;
                            lot?: string;
                            order?: string;
                            packagingDate?: string;
                            place?: string;
                            productionDate?: string;
                            quantity?: string;
                            serial?: string;
                            sscc?: string;
                            supplier?: string;
                            supplierLot?: string;
                            to?: string;
                        };
                        /**
                         * @default pdf
                         * @enum {string}
                         */
                        format?: "pdf" | "zpl";
                        /** @description Any name of each. */
                        lots: string[];
                        /**
                         * @description Width and height: `100x150` in millimetres, or `4x6in`.
                         * @default 100x50
                         */
                        size?: string;
                        /**
                         * @default lot
                         * @enum {string}
                         */
                        template?: "lot" | "carton" | "pallet" | "item" | "device" | "shelf" | "document";
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description In base64. */
                            pdf: string | null;
                            remarks: string[];
                            zpl: string | null;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How a label of a lot looks, as SVG; or all that is wrong with it.
         * @description Needs the permission `see-lots`: Find lots and see their cards.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Dots to the inch of the printer.
                         * @default 203
                         */
                        dpi?: number;
                        /**
                         * @description What the label tells instead of what the record says.
                         * @default {}
                         */
                        fields?: {
                            bestBefore?: string;
                            company?: string;
                            count?: string;
                            document?: string;
                            expiry?: string;
                            from?: string;
                            gtin?: string;
                            itemName?: string;
                            key?: string;
                            lot?: string;
                            order?: string;
                            packagingDate?: string;
                            place?: string;
                            productionDate?: string;
                            quantity?: string;
                            serial?: string;
                            sscc?: string;
                            supplier?: string;
                            supplierLot?: string;
                            to?: string;
                        };
                        /** @description Any name of each. */
                        lots: string[];
                        /**
                         * @description Width and height: `100x150` in millimetres, or `4x6in`.
                         * @default 100x50
                         */
                        size?: string;
                        /**
                         * @default lot
                         * @enum {string}
                         */
                        template?: "lot" | "carton" | "pallet" | "item" | "device" | "shelf" | "document";
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            remarks: string[];
                            svg: string;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that is known of one lot, serial or container.
         * @description Needs the permission `see-lots`: Find lots and see their cards.
         */
        get: {
            parameters: {
                query: {
                    /** @description Any name of it: lot code, GTIN with lot, Digital Link, EPC URN, SSCC, serial, URI. */
                    name: string;
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            attributes: {
                                [key: string]: unknown;
                            };
                            code: string | null;
                            findings: {
                                [key: string]: unknown;
                            }[];
                            history: ({
                                at: string;
                                kind: string;
                                seq: number | null;
                            } & {
                                [key: string]: unknown;
                            })[];
                            item: string | null;
                            itemName: string | null;
                            kind: string;
                            names: ({
                                kind: string;
                                spelling: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                            places: ({
                                place: string;
                                quantity: string | null;
                                since: string;
                                /** @enum {string} */
                                state: "on_hand" | "shipped" | "gone";
                                uom: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                            status: string;
                            totals: {
                                [key: string]: unknown;
                            }[];
                            uri: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. `unknown`: The record knows no such thing. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `ambiguous`: The name fits several. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who you are, where you may work, and what you may do here.
         * @description Whoever is signed in may ask this.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            companies: {
                                ledgerId: string;
                                name: string;
                            }[];
                            /** @description What you may do in the company that is meant; null: none is. */
                            here: {
                                ledgerId: string;
                                /** @description Whose stock you see; null: all of it. */
                                owners: string[] | null;
                                permissions: string[];
                                /** @description Places at which you may act; null: all. */
                                sites: string[] | null;
                            } | null;
                            identity: {
                                email: string | null;
                                id: string;
                                /** @enum {string} */
                                kind: "person" | "key" | "station";
                                name: string;
                            };
                        };
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who works here, and who did.
         * @description Needs the permission `see-people`: See who works here, and in which roles.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            members: {
                                endedAt: string | null;
                                name: string;
                                owners: string[] | null;
                                personId: string;
                                roles: string[];
                                since: string;
                                sites: string[] | null;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change what somebody may do; who has left comes back.
         * @description Needs the permission `manage-people`: Invite people, give them roles, and end their access.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path: {
                    personId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Whose stock they see, by URI; null: all of it.
                         * @default null
                         */
                        owners?: string[] | null;
                        roles: string[];
                        /**
                         * @description Places at which they may act, by URI; null: all.
                         * @default null
                         */
                        sites?: string[] | null;
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            endedAt: string | null;
                            name: string;
                            owners: string[] | null;
                            personId: string;
                            roles: string[];
                            since: string;
                            sites: string[] | null;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /**
         * End somebody’s access here, at once.
         * @description Needs the permission `manage-people`: Invite people, give them roles, and end their access.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path: {
                    personId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            endedAt: string | null;
                            name: string;
                            owners: string[] | null;
                            personId: string;
                            roles: string[];
                            since: string;
                            sites: string[] | null;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/numbers/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which of these numbers are of a form, and why not the others.
         * @description Needs the permission `see-lots`: Find lots and see their cards.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description As `{YY}{DDD}{SITE:1}-{SEQ3:day}{CHK:mod37}`. */
                        form: string;
                        numbers: string[];
                        /** @default false */
                        perpetual?: boolean;
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            fit: string[];
                            others: {
                                number: string;
                                problems: {
                                    column: number;
                                    kind: string;
                                    message: string;
                                }[];
                            }[];
                            twice: string[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/numbers/conventions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ways of numbering lots to start from.
         * @description Needs the permission `see-lots`: Find lots and see their cards.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            conventions: {
                                help: string;
                                name: string;
                                template: string;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/numbers/formats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The formats by which the company’s lots are numbered.
         * @description Needs the permission `see-lots`: Find lots and see their cards.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            formats: ({
                                name: string;
                                template: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                            products: {
                                [key: string]: string;
                            };
                            sites: ({
                                place: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Replace the formats by which the company’s lots are numbered.
         * @description Needs `If-Match` with the ETag you saw, or `*`. Old and new are in the audit.
         *
         *     Needs the permission `manage-company`: Change how the company wants things done.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag of what you saw. */
                    "if-match"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        formats?: {
                            [key: string]: unknown;
                        }[];
                        products?: {
                            [key: string]: unknown;
                        };
                        sites?: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            formats: ({
                                name: string;
                                template: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                            products: {
                                [key: string]: string;
                            };
                            sites: ({
                                place: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-as-you-saw-it`: It has changed since you read it. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `condition-needed`: Say which version you saw. */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/numbers/in-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How lots are numbered in fact, by place, and which are not of their format.
         * @description Needs the permission `see-lots`: Find lots and see their cards.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            shapes: {
                                example: string;
                                lots: number;
                                place: string;
                                /** @description `A` for each letter, `9` for each digit. */
                                shape: string;
                            }[];
                            strays: ({
                                code: string;
                                format: string;
                                uri: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/numbers/left-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a number out, so that no lot is given it.
         * @description Needs the permission `manage-company`: Change how the company wants things done.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        format: string;
                        number: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            number: string;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/numbers/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The next ten numbers of a form, tomorrow’s first, and how long it lasts.
         * @description Needs the permission `see-lots`: Find lots and see their cards.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The production day; today, if left out. */
                        date?: string;
                        expiry?: string;
                        /** @default 1 */
                        first?: number;
                        /** @description As `{YY}{DDD}{SITE:1}-{SEQ3:day}{CHK:mod37}`. */
                        form: string;
                        /** @default {} */
                        names?: {
                            [key: string]: string;
                        };
                        /**
                         * @description How many lots a day.
                         * @default 0
                         */
                        perDay?: number;
                        /**
                         * @description Days of the year without leap years.
                         * @default false
                         */
                        perpetual?: boolean;
                        time?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lasts: {
                                days: string;
                                enough: boolean;
                            } | null;
                            next: string[];
                            perPeriod: string | null;
                            repeatsAfterYears: number | null;
                            reset: string | null;
                            tomorrow: string;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/numbers/sequences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every sequence of lot numbers, and why numbers in it were given to no lot.
         * @description Needs the permission `see-lots`: Find lots and see their cards.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sequences: {
                                counter: string;
                                format: string;
                                given: number;
                                last: string;
                                lastNumber: string;
                                leftOut: {
                                    number: string;
                                    reason: string;
                                    who: string;
                                }[];
                                /** @description 0, unless the record was damaged. */
                                unexplained: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The parties that are described.
         * @description Needs the permission `see-master-data`: See what is known of items, places and parties.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where to go on: `next` of the page before, with the same question. */
                    cursor?: string;
                    /** @description How many at most. */
                    limit?: number;
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The cursor of the next page; null: this is the last one. */
                            next: string | null;
                            parties: {
                                /** @description By IRI, as EPCIS master data. */
                                attributes: {
                                    [key: string]: unknown;
                                };
                                name: string | null;
                                /** @description The key as it was first written. */
                                spelling: string;
                                uri: string;
                                /** @description The number of the entry that said this last: the ETag. */
                                version: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `cursor-unknown`: This is no cursor of this question. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/party": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of one party.
         * @description Needs the permission `see-master-data`: See what is known of items, places and parties.
         */
        get: {
            parameters: {
                query: {
                    /** @description A GS1 key, a URI, a code of your own, or what it is called. */
                    name: string;
                };
                header?: {
                    /** @description The ETag you have: 304 if it is still that. */
                    "if-none-match"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description By IRI, as EPCIS master data. */
                            attributes: {
                                [key: string]: unknown;
                            };
                            name: string | null;
                            /** @description The key as it was first written. */
                            spelling: string;
                            uri: string;
                            /** @description The number of the entry that said this last: the ETag. */
                            version: number;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. `unknown`: The record knows no such thing. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `ambiguous`: The name fits several. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Describe one party.
         * @description What is left out stays as it was. Changing what is described needs `If-Match` with the ETag you saw; `If-None-Match: *` describes only what is not described yet.
         *
         *     Needs the permission `describe`: Describe items, places and parties.
         */
        put: {
            parameters: {
                query: {
                    /** @description A GS1 key, a URI, a code of your own, or what it is called. */
                    name: string;
                };
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The ETag of what you saw. */
                    "if-match"?: string;
                    /** @description *: only if it is not described yet. */
                    "if-none-match"?: "*";
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Further attributes by name or IRI, as CBV names them: countryOfOrigin. */
                        attributes?: {
                            [key: string]: string;
                        };
                        /** @description What people call it. */
                        called?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            isNew: boolean;
                            uri: string;
                            version: number;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `ambiguous`: The name fits several. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-as-you-saw-it`: It has changed since you read it. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `condition-needed`: Say which version you saw. */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of one place.
         * @description Needs the permission `see-master-data`: See what is known of items, places and parties.
         */
        get: {
            parameters: {
                query: {
                    /** @description A GS1 key, a URI, a code of your own, or what it is called. */
                    name: string;
                };
                header?: {
                    /** @description The ETag you have: 304 if it is still that. */
                    "if-none-match"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description By IRI, as EPCIS master data. */
                            attributes: {
                                [key: string]: unknown;
                            };
                            name: string | null;
                            /** @description The key as it was first written. */
                            spelling: string;
                            uri: string;
                            /** @description The number of the entry that said this last: the ETag. */
                            version: number;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. `unknown`: The record knows no such thing. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `ambiguous`: The name fits several. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Describe one place.
         * @description What is left out stays as it was. Changing what is described needs `If-Match` with the ETag you saw; `If-None-Match: *` describes only what is not described yet.
         *
         *     Needs the permission `describe`: Describe items, places and parties.
         */
        put: {
            parameters: {
                query: {
                    /** @description A GS1 key, a URI, a code of your own, or what it is called. */
                    name: string;
                };
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The ETag of what you saw. */
                    "if-match"?: string;
                    /** @description *: only if it is not described yet. */
                    "if-none-match"?: "*";
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Further attributes by name or IRI, as CBV names them: countryOfOrigin. */
                        attributes?: {
                            [key: string]: string;
                        };
                        /** @description What people call it. */
                        called?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            isNew: boolean;
                            uri: string;
                            version: number;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `ambiguous`: The name fits several. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-as-you-saw-it`: It has changed since you read it. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `condition-needed`: Say which version you saw. */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The places that are described.
         * @description Needs the permission `see-master-data`: See what is known of items, places and parties.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where to go on: `next` of the page before, with the same question. */
                    cursor?: string;
                    /** @description How many at most. */
                    limit?: number;
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The cursor of the next page; null: this is the last one. */
                            next: string | null;
                            places: {
                                /** @description By IRI, as EPCIS master data. */
                                attributes: {
                                    [key: string]: unknown;
                                };
                                name: string | null;
                                /** @description The key as it was first written. */
                                spelling: string;
                                uri: string;
                                /** @description The number of the entry that said this last: the ETag. */
                                version: number;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `cursor-unknown`: This is no cursor of this question. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest print jobs, the last first.
         * @description Needs the permission `print`: Print labels, and see what was printed.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            jobs: {
                                copies: number;
                                ended: string | null;
                                error: string | null;
                                jobId: string;
                                lots: string[];
                                made: string;
                                printer: string;
                                reason: string | null;
                                reprintOf: string | null;
                                /**
                                 * @description `unsure`, or `sending` for long: only a person can see what it printed.
                                 * @enum {string}
                                 */
                                state: "sending" | "printed" | "failed" | "unsure";
                                template: string;
                                who: string;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Print labels of lots, serials or containers.
         * @description Answered when the printer has taken them, or it is known that it has not.
         *
         *     Needs the permission `print`: Print labels, and see what was printed.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 1 */
                        copies?: number;
                        /** @default {} */
                        fields?: {
                            bestBefore?: string;
                            company?: string;
                            count?: string;
                            document?: string;
                            expiry?: string;
                            from?: string;
                            gtin?: string;
                            itemName?: string;
                            key?: string;
                            lot?: string;
                            order?: string;
                            packagingDate?: string;
                            place?: string;
                            productionDate?: string;
                            quantity?: string;
                            serial?: string;
                            sscc?: string;
                            supplier?: string;
                            supplierLot?: string;
                            to?: string;
                        };
                        lots: string[];
                        printer: string;
                        /**
                         * @default lot
                         * @enum {string}
                         */
                        template?: "lot" | "carton" | "pallet" | "item" | "device" | "shelf" | "document";
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            copies: number;
                            ended: string | null;
                            error: string | null;
                            jobId: string;
                            lots: string[];
                            made: string;
                            printer: string;
                            reason: string | null;
                            reprintOf: string | null;
                            /**
                             * @description `unsure`, or `sending` for long: only a person can see what it printed.
                             * @enum {string}
                             */
                            state: "sending" | "printed" | "failed" | "unsure";
                            template: string;
                            who: string;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print-jobs/{job}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Print a job again, the same to the dot, for a reason.
         * @description Needs the permission `print`: Print labels, and see what was printed.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path: {
                    job: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            copies: number;
                            ended: string | null;
                            error: string | null;
                            jobId: string;
                            lots: string[];
                            made: string;
                            printer: string;
                            reason: string | null;
                            reprintOf: string | null;
                            /**
                             * @description `unsure`, or `sending` for long: only a person can see what it printed.
                             * @enum {string}
                             */
                            state: "sending" | "printed" | "failed" | "unsure";
                            template: string;
                            who: string;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/printers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The company’s printers of labels.
         * @description Needs the permission `print`: Print labels, and see what was printed.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            printers: {
                                dpi: number;
                                host: string;
                                name: string;
                                port: number;
                                size: string;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Replace the company’s printers of labels.
         * @description The server connects to their hosts and ports. Old and new are in the audit.
         *
         *     Needs the permission `manage-company`: Change how the company wants things done.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        printers: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            printers: {
                                dpi: number;
                                host: string;
                                name: string;
                                port: number;
                                size: string;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The roles of the company, and every permission there is.
         * @description Needs the permission `see-people`: See who works here, and in which roles.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            permissions: {
                                help: string;
                                name: string;
                            }[];
                            roles: {
                                help: string;
                                name: string;
                                permissions: string[];
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make a role, or change what it allows. What it does not name, it denies.
         * @description Needs the permission `manage-roles`: Change what roles may do.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        help: string;
                        permissions: string[];
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            help: string;
                            name: string;
                            permissions: string[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Take a role of the company’s own away.
         * @description Needs the permission `manage-roles`: Change what roles may do.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            removed: true;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each step has to tell, and by which rule.
         * @description Needs the permission `see-lots`: Find lots and see their cards.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            policy: {
                                own?: {
                                    citation: string;
                                    /** @description A day: 2026-11-23. */
                                    from?: string;
                                    /** @description Groups of items, by their attribute `group`. */
                                    groups?: string[];
                                    id: string;
                                    /** @description Items by any of their names. */
                                    items?: string[];
                                    /** @description What is needed, in the words of whoever asks for it. */
                                    need: string;
                                    /** @description Any one of these fields does. */
                                    needs: string[];
                                    /** @enum {string} */
                                    of?: "inputs" | "outputs";
                                    /** @description Places by any of their names; without, everywhere. */
                                    sites?: string[];
                                    steps: ("declare" | "receive" | "return" | "move" | "change-owner" | "produce" | "repack" | "relabel" | "split" | "merge" | "assemble" | "pack" | "unpack" | "pick" | "stage" | "load" | "ship" | "hold" | "release" | "reject" | "recall" | "test" | "count" | "sample" | "scrap" | "destroy" | "clean" | "use")[];
                                    /** @enum {string} */
                                    strictness?: "reject" | "warn";
                                    /** @description A day: 2026-11-23. */
                                    until?: string;
                                }[];
                                profiles?: {
                                    /** @description A day: 2026-11-23. */
                                    from: string;
                                    /** @description Groups of items, by their attribute `group`. */
                                    groups?: string[];
                                    /** @description Items by any of their names. */
                                    items?: string[];
                                    parts?: string[];
                                    profile: string;
                                    /** @description Places by any of their names; without, everywhere. */
                                    sites?: string[];
                                    /** @description A day: 2026-11-23. */
                                    until?: string;
                                    version?: string;
                                }[];
                                warned?: {
                                    reason: string;
                                    rule: string;
                                }[];
                            };
                            /** @description Every rule that follows. */
                            rules: {
                                citation: string;
                                /** @description A day: 2026-11-23. */
                                from?: string;
                                /** @description Groups of items, by their attribute `group`. */
                                groups?: string[];
                                id: string;
                                /** @description Items by any of their names. */
                                items?: string[];
                                /** @description What is needed, in the words of whoever asks for it. */
                                need: string;
                                /** @description Any one of these fields does. */
                                needs: string[];
                                /** @enum {string} */
                                of?: "inputs" | "outputs";
                                /** @description Places by any of their names; without, everywhere. */
                                sites?: string[];
                                steps: ("declare" | "receive" | "return" | "move" | "change-owner" | "produce" | "repack" | "relabel" | "split" | "merge" | "assemble" | "pack" | "unpack" | "pick" | "stage" | "load" | "ship" | "hold" | "release" | "reject" | "recall" | "test" | "count" | "sample" | "scrap" | "destroy" | "clean" | "use")[];
                                /** @enum {string} */
                                strictness: "reject" | "warn";
                                /** @description A day: 2026-11-23. */
                                until?: string;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Replace what a company wants captured: profiles, rules of its own, what only warns.
         * @description Needs `If-Match` with the ETag you saw, or `*`. Old and new are in the audit.
         *
         *     Needs the permission `manage-company`: Change how the company wants things done.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag of what you saw. */
                    "if-match"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        own?: {
                            citation: string;
                            /** @description A day: 2026-11-23. */
                            from?: string;
                            /** @description Groups of items, by their attribute `group`. */
                            groups?: string[];
                            id: string;
                            /** @description Items by any of their names. */
                            items?: string[];
                            /** @description What is needed, in the words of whoever asks for it. */
                            need: string;
                            /** @description Any one of these fields does. */
                            needs: string[];
                            /** @enum {string} */
                            of?: "inputs" | "outputs";
                            /** @description Places by any of their names; without, everywhere. */
                            sites?: string[];
                            steps: ("declare" | "receive" | "return" | "move" | "change-owner" | "produce" | "repack" | "relabel" | "split" | "merge" | "assemble" | "pack" | "unpack" | "pick" | "stage" | "load" | "ship" | "hold" | "release" | "reject" | "recall" | "test" | "count" | "sample" | "scrap" | "destroy" | "clean" | "use")[];
                            /** @enum {string} */
                            strictness?: "reject" | "warn";
                            /** @description A day: 2026-11-23. */
                            until?: string;
                        }[];
                        profiles?: {
                            /** @description A day: 2026-11-23. */
                            from: string;
                            /** @description Groups of items, by their attribute `group`. */
                            groups?: string[];
                            /** @description Items by any of their names. */
                            items?: string[];
                            parts?: string[];
                            profile: string;
                            /** @description Places by any of their names; without, everywhere. */
                            sites?: string[];
                            /** @description A day: 2026-11-23. */
                            until?: string;
                            version?: string;
                        }[];
                        warned?: {
                            reason: string;
                            rule: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            policy: {
                                own?: {
                                    citation: string;
                                    /** @description A day: 2026-11-23. */
                                    from?: string;
                                    /** @description Groups of items, by their attribute `group`. */
                                    groups?: string[];
                                    id: string;
                                    /** @description Items by any of their names. */
                                    items?: string[];
                                    /** @description What is needed, in the words of whoever asks for it. */
                                    need: string;
                                    /** @description Any one of these fields does. */
                                    needs: string[];
                                    /** @enum {string} */
                                    of?: "inputs" | "outputs";
                                    /** @description Places by any of their names; without, everywhere. */
                                    sites?: string[];
                                    steps: ("declare" | "receive" | "return" | "move" | "change-owner" | "produce" | "repack" | "relabel" | "split" | "merge" | "assemble" | "pack" | "unpack" | "pick" | "stage" | "load" | "ship" | "hold" | "release" | "reject" | "recall" | "test" | "count" | "sample" | "scrap" | "destroy" | "clean" | "use")[];
                                    /** @enum {string} */
                                    strictness?: "reject" | "warn";
                                    /** @description A day: 2026-11-23. */
                                    until?: string;
                                }[];
                                profiles?: {
                                    /** @description A day: 2026-11-23. */
                                    from: string;
                                    /** @description Groups of items, by their attribute `group`. */
                                    groups?: string[];
                                    /** @description Items by any of their names. */
                                    items?: string[];
                                    parts?: string[];
                                    profile: string;
                                    /** @description Places by any of their names; without, everywhere. */
                                    sites?: string[];
                                    /** @description A day: 2026-11-23. */
                                    until?: string;
                                    version?: string;
                                }[];
                                warned?: {
                                    reason: string;
                                    rule: string;
                                }[];
                            };
                            /** @description Every rule that follows. */
                            rules: {
                                citation: string;
                                /** @description A day: 2026-11-23. */
                                from?: string;
                                /** @description Groups of items, by their attribute `group`. */
                                groups?: string[];
                                id: string;
                                /** @description Items by any of their names. */
                                items?: string[];
                                /** @description What is needed, in the words of whoever asks for it. */
                                need: string;
                                /** @description Any one of these fields does. */
                                needs: string[];
                                /** @enum {string} */
                                of?: "inputs" | "outputs";
                                /** @description Places by any of their names; without, everywhere. */
                                sites?: string[];
                                steps: ("declare" | "receive" | "return" | "move" | "change-owner" | "produce" | "repack" | "relabel" | "split" | "merge" | "assemble" | "pack" | "unpack" | "pick" | "stage" | "load" | "ship" | "hold" | "release" | "reject" | "recall" | "test" | "count" | "sample" | "scrap" | "destroy" | "clean" | "use")[];
                                /** @enum {string} */
                                strictness: "reject" | "warn";
                                /** @description A day: 2026-11-23. */
                                until?: string;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-as-you-saw-it`: It has changed since you read it. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `condition-needed`: Say which version you saw. */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries of the record that do not tell what rules ask for, with what is missing.
         * @description By the rules in use on the day each entry tells of, or by a profile that need not be in use. A page looks at 5000 entries at most: it may be empty, and `next` goes on.
         *
         *     Needs the permission `see-findings`: See what is odd in the record.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where to go on: `next` of the page before, with the same question. */
                    cursor?: string;
                    /** @description How many at most. */
                    limit?: number;
                    /** @description Parts of it, with commas between them. */
                    parts?: string;
                    /** @description By this profile, in use or not. */
                    profile?: string;
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            checked: number;
                            entries: {
                                eventId: string;
                                eventTime: string;
                                missing: {
                                    anyOf: string[];
                                    citation: string;
                                    field: string;
                                    need: string;
                                    rule: string;
                                    /** @enum {string} */
                                    strictness: "reject" | "warn";
                                    thing: string | null;
                                }[];
                                seq: number;
                                step: string;
                            }[];
                            /** @description The cursor of the next page; null: this is the last one. */
                            next: string | null;
                        };
                        "application/x-ndjson": {
                            eventId: string;
                            eventTime: string;
                            missing: {
                                anyOf: string[];
                                citation: string;
                                field: string;
                                need: string;
                                rule: string;
                                /** @enum {string} */
                                strictness: "reject" | "warn";
                                thing: string | null;
                            }[];
                            seq: number;
                            step: string;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `cursor-unknown`: This is no cursor of this question. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. `unknown`: The record knows no such thing. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/check/by-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How often the record does not tell what each rule asks for: the most first.
         * @description It looks at the whole record.
         *
         *     Needs the permission `see-findings`: See what is odd in the record.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Parts of it, with commas between them. */
                    parts?: string;
                    /** @description By this profile, in use or not. */
                    profile?: string;
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            checked: number;
                            entries: number;
                            rules: {
                                citation: string;
                                count: number;
                                need: string;
                                rule: string;
                                /** @enum {string} */
                                strictness: "reject" | "warn";
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. `unknown`: The record knows no such thing. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The profiles there are: what they ask for, by which citation, and do not cover.
         * @description Needs the permission `see-lots`: Find lots and see their cards.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            profiles: {
                                asOf: string;
                                name: string;
                                notCovered: string[];
                                parts: ({
                                    isUsual: boolean;
                                    name: string;
                                    rules: ({
                                        at: string;
                                        name: string;
                                        need: string;
                                    } & {
                                        [key: string]: unknown;
                                    })[];
                                    source: string;
                                    title: string;
                                } & {
                                    [key: string]: unknown;
                                })[];
                                recorded: string[];
                                title: string;
                                version: string;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a barcode says, in the words of a form, or where it is wrong.
         * @description Needs the permission `see-lots`: Find lots and see their cards.
         */
        get: {
            parameters: {
                query: {
                    /** @description As the scanner gives it, FNC1 as ASCII 29 (%1D) or <GS>; or as the label shows it. */
                    text: string;
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            fields: {
                                bestBeforeDate: {
                                    /** @description The day it ends with: 2026-12-31. */
                                    date: string;
                                    /** @enum {string} */
                                    precision: "day" | "month";
                                    time: string | null;
                                } | null;
                                container: string | null;
                                content: {
                                    count: string | null;
                                    item: string;
                                } | null;
                                count: string | null;
                                firstFreezeDate: {
                                    /** @description The day it ends with: 2026-12-31. */
                                    date: string;
                                    /** @enum {string} */
                                    precision: "day" | "month";
                                    time: string | null;
                                } | null;
                                harvestDate: {
                                    /** @description The day it ends with: 2026-12-31. */
                                    date: string;
                                    /** @enum {string} */
                                    precision: "day" | "month";
                                    time: string | null;
                                } | null;
                                item: string | null;
                                itemExpirationDate: {
                                    /** @description The day it ends with: 2026-12-31. */
                                    date: string;
                                    /** @enum {string} */
                                    precision: "day" | "month";
                                    time: string | null;
                                } | null;
                                /** @description The most exact key that was read. */
                                key: string | null;
                                lot: string | null;
                                measures: {
                                    uom: string;
                                    value: string;
                                    what: string;
                                }[];
                                packagingDate: {
                                    /** @description The day it ends with: 2026-12-31. */
                                    date: string;
                                    /** @enum {string} */
                                    precision: "day" | "month";
                                    time: string | null;
                                } | null;
                                productionDate: {
                                    /** @description The day it ends with: 2026-12-31. */
                                    date: string;
                                    /** @enum {string} */
                                    precision: "day" | "month";
                                    time: string | null;
                                } | null;
                                sellByDate: {
                                    /** @description The day it ends with: 2026-12-31. */
                                    date: string;
                                    /** @enum {string} */
                                    precision: "day" | "month";
                                    time: string | null;
                                } | null;
                                serial: string | null;
                            };
                            scan: {
                                /** @description What the text turned out to be. */
                                carrier: string;
                                elements: {
                                    ai: string;
                                    at: number;
                                    value: string;
                                }[];
                                items: {
                                    at: number;
                                    di: string;
                                    title: string;
                                    value: string;
                                }[];
                                /** @description What the standard wants beside it, which another symbol of the label may hold. */
                                missing: {
                                    ai: string;
                                    anyOf: string[][];
                                }[];
                                remarks: string[];
                                /** @description What stood where FNC1 belongs. */
                                separator: string | null;
                                /** @description By the word of the scanner. */
                                symbology: string | null;
                                text: string;
                            };
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where you are signed in.
         * @description Whoever is signed in may ask this.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sessions: {
                                address: string | null;
                                agent: string | null;
                                createdAt: string;
                                expiresAt: string;
                                /** @description The session that asks. */
                                isThis: boolean;
                                sessionId: string;
                                /** @description To ten minutes. */
                                usedAt: string;
                            }[];
                        };
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * End every session of yours but this one.
         * @description Whoever is signed in may ask this.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended: number;
                        };
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one session of yours.
         * @description Whoever is signed in may ask this.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path: {
                    sessionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended: number;
                        };
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a company and its first administrator, by the link the server printed.
         * @description The administrator is signed in: the answer has the cookie.
         *
         *     Anybody may ask this.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uri
                         * @description Where keys are made for things without GS1 keys.
                         */
                        base?: string;
                        company: string;
                        /** Format: email */
                        email: string;
                        name: string;
                        password: string;
                        timeZone: string;
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ledgerId: string;
                            personId: string;
                        };
                    };
                };
                /** @description `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the company wants things done.
         * @description Needs the permission `see-people`: See who works here, and in which roles.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Who received, declared or made a lot may not release it. */
                            fourEyes: boolean;
                            /** @description A release is signed first: it is refused with the SHA-256 that is to be signed as `released` by `POST /api/v1/signatures`, and then sent anew (a new Idempotency-Key). */
                            signedRelease: boolean;
                            /** @description Hosts inside that webhooks may be sent to, as `mill.local:8080`. */
                            webhookHostsAllowed: string[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change how the company wants things done. What is left out stays.
         * @description Needs `If-Match` with the ETag you saw, or `*`. Old and new are in the audit.
         *
         *     Needs the permission `manage-company`: Change how the company wants things done.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag of what you saw. */
                    "if-match"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Who received, declared or made a lot may not release it. */
                        fourEyes?: boolean;
                        /** @description A release is signed first: it is refused with the SHA-256 that is to be signed as `released` by `POST /api/v1/signatures`, and then sent anew (a new Idempotency-Key). */
                        signedRelease?: boolean;
                        /** @description Hosts inside that webhooks may be sent to, as `mill.local:8080`. */
                        webhookHostsAllowed?: string[];
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Who received, declared or made a lot may not release it. */
                            fourEyes: boolean;
                            /** @description A release is signed first: it is refused with the SHA-256 that is to be signed as `released` by `POST /api/v1/signatures`, and then sent anew (a new Idempotency-Key). */
                            signedRelease: boolean;
                            /** @description Hosts inside that webhooks may be sent to, as `mill.local:8080`. */
                            webhookHostsAllowed: string[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-as-you-saw-it`: It has changed since you read it. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `condition-needed`: Say which version you saw. */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with mail address and password.
         * @description Answers with a cookie. Where a second factor is set up, `secondFactor` is true and the session begins with `/api/auth/two-factor/verify-totp`. Whoever fails too often waits, from where they called; nobody can lock somebody else out.
         *
         *     Anybody may ask this.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            secondFactor: boolean;
                        };
                    };
                };
                /** @description `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out: the session ends at once.
         * @description Anybody may ask this.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            signedOut: true;
                        };
                    };
                };
                /** @description `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signatures of an entry or of a document, each checked.
         * @description For a document, give the SHA-256 of what you hold: changed in a single letter, it has another one, and no signatures. Reading printed names is noted, once an hour.
         *
         *     Needs the permission `see-events`: Read the record, event by event, and follow it as it grows.
         */
        get: {
            parameters: {
                query: {
                    /** @description `entry:` and its number, or `document:` and its SHA-256. */
                    subject: string;
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description There are others, earlier ones. */
                            more: boolean;
                            signatures: {
                                /**
                                 * @description What the signature means.
                                 * @enum {string}
                                 */
                                meaning: "authored" | "reviewed" | "approved" | "released" | "rejected" | "witnessed";
                                /** @enum {string} */
                                method: "password" | "password-and-code" | "sign-in";
                                /** @description The printed name; null: it was erased. */
                                name: string | null;
                                provenAt: string;
                                /** @description The number of the entry that is the signature. */
                                seq: number;
                                signed: {
                                    eventId: string;
                                    /** @enum {string} */
                                    kind: "entry";
                                    /** @description The hash of the entry as it was when it was signed. */
                                    leaf: string;
                                    /** @description The number of the entry. */
                                    seq: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "document";
                                    /** @description SHA-256 of the document, as 64 hexadecimal digits. */
                                    sha256: string;
                                    title: string;
                                };
                                signedAt: string;
                                signer: string;
                                /**
                                 * @description Whether it holds: checked now against what was signed.
                                 * @enum {string}
                                 */
                                state: "sound" | "signed-changed" | "signature-changed";
                                /** @description The signed event has not been declared wrong since. */
                                stillCounts: boolean;
                                words: string | null;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Sign an entry of the record, or a document.
         * @description Each signature asks once more who you are: your password, and the code of your authenticator app where you use one. Who has no password (passkey, single sign-on) signs in once more, and signs once within five minutes. Programs and shared stations do not sign.
         *
         *     Needs the permission `sign`: Sign what is on the record with an electronic signature.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A UUID of your own: asked again with it, you are answered as the first time. */
                    "idempotency-key"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Of your authenticator app, if you use one. */
                        code?: string;
                        /**
                         * @description What the signature means.
                         * @enum {string}
                         */
                        meaning: "authored" | "reviewed" | "approved" | "released" | "rejected" | "witnessed";
                        /** @description Your password, once more. */
                        password?: string;
                        subject: {
                            /** @enum {string} */
                            kind: "entry";
                            /** @description The number of the entry. */
                            seq: number;
                        } | {
                            /** @enum {string} */
                            kind: "document";
                            /** @description SHA-256 of the document, as 64 hexadecimal digits. */
                            sha256: string;
                            title: string;
                        };
                        /** @description In your own words, beside the meaning. */
                        words?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The number of the entry that is the signature. */
                            seq: number;
                            signedAt: string;
                            /** @description By which it is found: `entry:…`, `document:…`. */
                            subject: string;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. `sign-in-again`: Prove again who you are. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. `unknown`: The record knows no such thing. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. `key-used-before`: This Idempotency-Key was something else. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ssccs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the company’s numbers for logistic units are used up.
         * @description Needs the permission `see-lots`: Find lots and see their cards.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            companyPrefix: string | null;
                            /** @description The last that was given out. */
                            last: string | null;
                            /** @description How many are left. */
                            left: string | null;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Give out SSCCs for labels that are printed ahead. None is given twice.
         * @description What is packed into the container `new` is given the next one by itself.
         *
         *     Needs the permission `pack`: Put lots or containers into a container.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ssccs: string[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ssccs/prefix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Number logistic units by this GS1 company prefix from now on.
         * @description Needs the permission `manage-company`: Change how the company wants things done.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        companyPrefix: string;
                        /**
                         * @description By another system.
                         * @default null
                         */
                        lastUsed?: string | null;
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            companyPrefix: string | null;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. `refused`: Refused, and nothing was recorded. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/station": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The station that asks, by its own token, and who may type a PIN there.
         * @description Anybody may ask this.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            people: {
                                name: string;
                                personId: string;
                            }[];
                            station: {
                                createdAt: string;
                                name: string;
                                revokedAt: string | null;
                                site: string | null;
                                stationId: string;
                            };
                        };
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/station/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in at a station, by badge or PIN.
         * @description Called with the token of the station. Answers a token for shop-floor work at its site: it ends after a quarter of an hour without work, after twelve hours, and when somebody else signs in there.
         *
         *     Anybody may ask this.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        badge: string;
                    } | {
                        personId: string;
                        pin: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            personId: string;
                            token: string;
                        };
                    };
                };
                /** @description `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `sign-in-failed`: Signing in failed. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/station/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out at a station.
         * @description Anybody may ask this.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            signedOut: true;
                        };
                    };
                };
                /** @description `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The shared stations of the company.
         * @description Needs the permission `manage-stations`: Set up shared stations, badges and PINs.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            stations: {
                                createdAt: string;
                                name: string;
                                revokedAt: string | null;
                                site: string | null;
                                stationId: string;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make a shared station. Its token is told this once.
         * @description Needs the permission `manage-stations`: Set up shared stations, badges and PINs.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @default null */
                        site?: string | null;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            station: {
                                createdAt: string;
                                name: string;
                                revokedAt: string | null;
                                site: string | null;
                                stationId: string;
                            };
                            /** @description Kept by the device: Authorization: Bearer <token> */
                            token: string;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stations/{stationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a station, at once; whoever is signed in there is no longer.
         * @description Needs the permission `manage-stations`: Set up shared stations, badges and PINs.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path: {
                    stationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            revoked: true;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is on hand, by item, lot, place, status and owner; now, or at a moment.
         * @description What is in a container is where the container is. As JSON Lines or CSV all of it comes at once.
         *
         *     Needs the permission `see-stock`: See what is on hand.
         */
        get: {
            parameters: {
                query?: {
                    /** @description What was on hand then. */
                    asOf?: string;
                    /** @description Where to go on: `next` of the page before, with the same question. */
                    cursor?: string;
                    item?: string;
                    /** @description How many at most. */
                    limit?: number;
                    lot?: string;
                    /** @description Held for this party, or `own`. */
                    owner?: string;
                    place?: string;
                    status?: string;
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lines: ({
                                attributes: {
                                    [key: string]: unknown;
                                };
                                /** @description What it is in, innermost first. */
                                containers: string[];
                                item: string | null;
                                itemName: string | null;
                                kind: string;
                                lot: string | null;
                                /** @description The party it is held for; empty: the company itself. */
                                owner: string;
                                ownerName: string | null;
                                place: string;
                                placeName: string | null;
                                /** @description null: the record does not say. */
                                quantity: string | null;
                                since: string;
                                status: string;
                                uom: string;
                                uri: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @description The cursor of the next page; null: this is the last one. */
                            next: string | null;
                        };
                        "application/x-ndjson": {
                            attributes: {
                                [key: string]: unknown;
                            };
                            /** @description What it is in, innermost first. */
                            containers: string[];
                            item: string | null;
                            itemName: string | null;
                            kind: string;
                            lot: string | null;
                            /** @description The party it is held for; empty: the company itself. */
                            owner: string;
                            ownerName: string | null;
                            place: string;
                            placeName: string | null;
                            /** @description null: the record does not say. */
                            quantity: string | null;
                            since: string;
                            status: string;
                            uom: string;
                            uri: string;
                        } & {
                            [key: string]: unknown;
                        };
                        "text/csv": string;
                    };
                };
                /** @description `company-not-said`: Say for which company. `cursor-unknown`: This is no cursor of this question. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow the record as it grows, as server-sent events.
         * @description Each entry is an event with its number as `id`. After a break, go on with the header `Last-Event-ID`, or `?after=`; without either, from now on. A comment every ten seconds says that the stream is open. A listener that does not read is let go, and can go on where it was.
         *
         *     Needs the permission `see-events`: Read the record, event by event, and follow it as it grows.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                };
                header?: {
                    "last-event-id"?: string;
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the EPC memory of an RFID tag says.
         * @description Needs the permission `see-lots`: Find lots and see their cards.
         */
        get: {
            parameters: {
                query: {
                    /** @description Its memory from the EPC header on. */
                    hex: string;
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description By application identifier. */
                            aidc: {
                                [key: string]: string;
                            };
                            /** @description Its key. */
                            canonical: string;
                            /** @description The application identifier of the date in front. */
                            date: string | null;
                            /** @description What of it could not be read, or contradicts itself. */
                            doubts: {
                                code: string;
                                message: string;
                                where: string;
                            }[];
                            /** @description What kind of thing it is on, by the list of its scheme. */
                            filter: number;
                            hostname: string | null;
                            /** @description Of the company prefix, where the tag says it. */
                            prefixLength: number | null;
                            scheme: string;
                            tagUri: string | null;
                            /** @description Whether it says that data follows. */
                            toggle: boolean | null;
                            urn: string | null;
                            /** @description By application identifier. */
                            values: {
                                [key: string]: string;
                            };
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a lot came from, or where it went: completely.
         * @description Forward: what was made of it, whom it was shipped to, what is on hand. Backward: what it was made of, and from whom. How much was reached comes first, at once; then what it is; the certificate comes last: `whole` says whether all that the record holds was followed; whatever was not is named in it.
         *
         *     Needs the permission `see-traces`: Ask where a lot came from and where it went.
         */
        get: {
            parameters: {
                query: {
                    /** @description As the record stood then. */
                    asKnownAt?: string;
                    direction: "forward" | "backward";
                    /** @description Which units, or also how much of each. */
                    exposure?: "set" | "quantity";
                    /** @description Any name of it: lot code, GTIN with lot, Digital Link, EPC URN, SSCC, serial, URI. */
                    lot: string;
                    /** @description Forward: the lot is suspect only from then on. */
                    since?: string;
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asked: {
                                code: string | null;
                                item: string | null;
                                itemName: string | null;
                                kind: string;
                                uri: string;
                            } & {
                                [key: string]: unknown;
                            };
                            asKnownAt: string | null;
                            /** @description What was followed, and what could not be. */
                            certificate: {
                                asKnownAt: number;
                                elapsedMs: number;
                                /** @description The last entry; 0 to whoever sees the stock of some owners only. */
                                head: number;
                                ledger: string;
                                /** @description Why it is not whole: what was not followed, or is not accounted for. */
                                notWhole: ({
                                    /** @enum {string} */
                                    kind: "cut" | "others-stock" | "no-origin" | "no-place" | "more-out-than-in" | "returned-unsent" | "counted-otherwise" | "units-do-not-convert" | "seen-after-shipping" | "taken-elsewhere" | "named-not-shipped" | "in-the-future";
                                    lots: string[];
                                } & {
                                    [key: string]: unknown;
                                })[];
                                /** @description How many lots of owners you may not see it was cut at. */
                                othersLots: number;
                                whole: boolean;
                            } & {
                                [key: string]: unknown;
                            };
                            containers: ({
                                code: string | null;
                                item: string | null;
                                itemName: string | null;
                                kind: string;
                                uri: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @enum {string} */
                            direction: "forward" | "backward";
                            endpoints: ({
                                /** @description How much of it is exposed: at least, at most, and likely. */
                                amount: ({
                                    atLeast: number;
                                    atMost: number | null;
                                    expected: number | null;
                                    uom: string;
                                } & {
                                    [key: string]: unknown;
                                }) | null;
                                kind: string;
                                party: string | null;
                                place: string | null;
                                quantity: string | null;
                                unit: {
                                    code: string | null;
                                    item: string | null;
                                    itemName: string | null;
                                    kind: string;
                                    uri: string;
                                } & {
                                    [key: string]: unknown;
                                };
                                uom: string | null;
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @enum {string} */
                            exposure: "set" | "quantity";
                            flows: ({
                                at: string;
                                seq: number;
                                /** @enum {string} */
                                side: "in" | "out";
                                uri: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @description How much there is: known, and sent, before any of it is looked up. */
                            reached: {
                                containers: number;
                                processes: number;
                                units: number;
                            };
                            since: string | null;
                            totals: ({
                                kind: string;
                                quantity: string | null;
                            } & {
                                [key: string]: unknown;
                            })[];
                            units: ({
                                /** @description How much of it is exposed: at least, at most, and likely. */
                                amount: ({
                                    atLeast: number;
                                    atMost: number | null;
                                    expected: number | null;
                                    uom: string;
                                } & {
                                    [key: string]: unknown;
                                }) | null;
                                code: string | null;
                                item: string | null;
                                itemName: string | null;
                                kind: string;
                                level: number;
                                status: string;
                                uri: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                            ways: ({
                                from: number | null;
                                how: string;
                                uri: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                        } & {
                            [key: string]: unknown;
                        };
                        "application/x-ndjson": {
                            /** @enum {string} */
                            part: "asked" | "unit" | "container" | "flow" | "endpoint" | "way" | "total" | "certificate" | "error";
                        } & {
                            [key: string]: unknown;
                        };
                        "text/csv": string;
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. `unknown`: The record knows no such thing. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `ambiguous`: The name fits several. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify every entry, the order, and that what is derived equals a rebuild.
         * @description Nothing is recorded while it runs; it reads the whole record.
         *
         *     Needs the permission `check-record`: Verify the record, and compare what is derived with a rebuild.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: number;
                            fault: ({
                                kind: string;
                                sentence: string;
                                seq: number;
                            } & {
                                [key: string]: unknown;
                            }) | null;
                            isSound: boolean;
                            rebuilt: ({
                                differing: number;
                                entries: number;
                            } & {
                                [key: string]: unknown;
                            }) | null;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The webhooks of the company.
         * @description Needs the permission `manage-webhooks`: Send events elsewhere, and see what became of them.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            webhooks: {
                                createdAt: string;
                                createdBy: string;
                                /** @description The last entry that was looked at. */
                                cursorSeq: number;
                                filter: {
                                    /** @default false */
                                    audit: boolean;
                                    /** @default [] */
                                    items: string[];
                                    /** @default [] */
                                    places: string[];
                                    /** @default [] */
                                    steps: string[];
                                    /** @default [] */
                                    types: string[];
                                };
                                name: string;
                                pausedAt: string | null;
                                url: string;
                                webhookId: string;
                            }[];
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Send what is recorded to an address, signed by Standard Webhooks.
         * @description The answer holds the secret, this once. Each entry is one message, under an id that stays the same when it is sent again: `<webhookId>.<seq>`. A message counts as received when the address answers 2xx within ten seconds; else it is tried again, later and later, for about a day, and then waits as dead until it is replayed. Messages may arrive out of order: `seq` is the order. Addresses inside are refused unless the company allows the host.
         *
         *     Needs the permission `manage-webhooks`: Send events elsewhere, and see what became of them.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Begin after this entry; from now on, if left out. */
                        after?: number;
                        /**
                         * @default {
                         *       "types": [],
                         *       "steps": [],
                         *       "items": [],
                         *       "places": [],
                         *       "audit": false
                         *     }
                         */
                        filter?: {
                            /** @default false */
                            audit?: boolean;
                            /** @default [] */
                            items?: string[];
                            /** @default [] */
                            places?: string[];
                            /** @default [] */
                            steps?: string[];
                            /** @default [] */
                            types?: string[];
                        };
                        name: string;
                        url: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            secret: string;
                            webhook: {
                                createdAt: string;
                                createdBy: string;
                                /** @description The last entry that was looked at. */
                                cursorSeq: number;
                                filter: {
                                    /** @default false */
                                    audit: boolean;
                                    /** @default [] */
                                    items: string[];
                                    /** @default [] */
                                    places: string[];
                                    /** @default [] */
                                    steps: string[];
                                    /** @default [] */
                                    types: string[];
                                };
                                name: string;
                                pausedAt: string | null;
                                url: string;
                                webhookId: string;
                            };
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Send nothing more there, and drop what was still to be sent.
         * @description Needs the permission `manage-webhooks`: Send events elsewhere, and see what became of them.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path: {
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            dropped: true;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a webhook, pause it, or let it go on.
         * @description Needs the permission `manage-webhooks`: Send events elsewhere, and see what became of them.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path: {
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        filter?: {
                            /** @default false */
                            audit?: boolean;
                            /** @default [] */
                            items?: string[];
                            /** @default [] */
                            places?: string[];
                            /** @default [] */
                            steps?: string[];
                            /** @default [] */
                            types?: string[];
                        };
                        isPaused?: boolean;
                        name?: string;
                        url?: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            createdAt: string;
                            createdBy: string;
                            /** @description The last entry that was looked at. */
                            cursorSeq: number;
                            filter: {
                                /** @default false */
                                audit: boolean;
                                /** @default [] */
                                items: string[];
                                /** @default [] */
                                places: string[];
                                /** @default [] */
                                steps: string[];
                                /** @default [] */
                                types: string[];
                            };
                            name: string;
                            pausedAt: string | null;
                            url: string;
                            webhookId: string;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of each entry, latest first.
         * @description Needs the permission `manage-webhooks`: Send events elsewhere, and see what became of them.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only entries before this one. */
                    before?: number;
                    limit?: number;
                    state?: "waiting" | "delivered" | "dead";
                };
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path: {
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            deliveries: {
                                attempts: number;
                                deliveredAt: string | null;
                                lastError: string | null;
                                lastStatus: number | null;
                                nextAt: string;
                                seq: number;
                                /** @enum {string} */
                                state: "waiting" | "delivered" | "dead";
                            }[];
                            next: number | null;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhookId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again what was given up: one entry, or all.
         * @description Needs the permission `manage-webhooks`: Send events elsewhere, and see what became of them.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path: {
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        seq?: number;
                    };
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            replayed: number;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. `body-malformed`: The body cannot be read. `body-too-deep`: The body is nested too deeply. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-large`: Too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `media-type-unknown`: This kind of body is not read here. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-invalid`: The request is not as it must be. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhookId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook a new secret; the one before counts beside it.
         * @description Needs the permission `manage-webhooks`: Send events elsewhere, and see what became of them.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company’s id; needed by people who work for several. */
                    "lotline-company"?: string;
                };
                path: {
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            secret: string;
                        };
                    };
                };
                /** @description `company-not-said`: Say for which company. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-signed-in`: Say who you are. `credentials-refused`: These credentials do not count. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-permitted`: Not permitted. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: Not found. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-requests`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `defect`: A fault of the program. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stopping-or-down`: Not at the moment. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Why a request was not done: RFC 9457, every reason. */
        Problem: {
            detail: string;
            errors: ({
                detail: string;
                kind: string;
                /** @description A JSON pointer into the body, or #/query/…, #/headers/…. */
                pointer: string;
            } & {
                [key: string]: unknown;
            })[];
            instance: string;
            status: number;
            title: string;
            /** @example urn:lotline:problem:refused */
            type: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Why a request was not done: RFC 9457, every reason. */
        ProblemInput: {
            detail: string;
            errors: ({
                detail: string;
                kind: string;
                /** @description A JSON pointer into the body, or #/query/…, #/headers/…. */
                pointer: string;
            } & {
                [key: string]: unknown;
            })[];
            instance: string;
            status: number;
            title: string;
            /** @example urn:lotline:problem:refused */
            type: string;
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
