import type { FastifyInstance } from 'fastify'
import { addCaptureRoute } from './capture.ts'
import { addCommandRoutes } from './commands.ts'
import { addDescriptionRoutes } from './descriptions.ts'
import { addEventRoutes } from './events.ts'
import { addFindRoutes } from './find.ts'
import { addFindingRoutes } from './findings.ts'
import type { House } from './house.ts'
import { addLabelRoutes } from './labels.ts'
import { addLotRoutes } from './lots.ts'
import { addMeRoute } from './me.ts'
import { addNumberRoutes } from './numbers.ts'
import { addPrintingRoutes } from './printing.ts'
import { addRecordRoutes } from './record.ts'
import { addScanRoutes } from './scan.ts'
import { addSsccRoutes } from './ssccs.ts'
import { addStockRoutes } from './stock.ts'
import { addTagRoutes } from './tag.ts'

/** Every command and every question of the engine. */
export const addEngineRoutes = (app: FastifyInstance, house: House): void => {
  addMeRoute(app, house)
  addCommandRoutes(app, house)
  addDescriptionRoutes(app, house)
  addFindRoutes(app, house)
  addLotRoutes(app, house)
  addScanRoutes(app, house)
  addTagRoutes(app, house)
  addLabelRoutes(app, house)
  addNumberRoutes(app, house)
  addPrintingRoutes(app, house)
  addSsccRoutes(app, house)
  addStockRoutes(app, house)
  addFindingRoutes(app, house)
  addEventRoutes(app, house)
  addCaptureRoute(app, house)
  addRecordRoutes(app, house)
}
