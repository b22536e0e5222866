export type Dimension =
  | 'mass'
  | 'volume'
  | 'length'
  | 'area'
  | 'count'
  | 'time'
  | 'temperature'
  | 'proportion'
  | 'energy'
  | 'pressure'
  | 'case'
  | 'carton'
  | 'box'
  | 'bag'
  | 'package'
  | 'pallet'

/**
 * A unit of measure of UN/ECE Recommendation 20 (packages: Recommendation 21 under an X).
 *
 * Units    `factor` is an exact decimal: how many of the dimension's base (kg, l, m, m², one, s,
 *          1, J, Pa, one such package) one of it is. null: no fixed size, or no common zero.
 */
export interface UnitOfMeasure {
  readonly dimension: Dimension
  readonly code: string
  readonly name: string
  readonly factor: string | null
  readonly aliases: readonly string[]
}

type Row = readonly [Dimension, string, string, string | null, readonly string[]]

// Packages have a code in older editions of Recommendation 20, and one in 21; they mean the same.
// Factors are those of the international yard and pound (1959), the US gallon of 231 cubic inches
// and the imperial gallon of 4.54609 l; all are exact by definition.
const rows: readonly Row[] = [
  ['mass', 'KGM', 'kilogram', '1', ['kg', 'kilo', 'kilos', 'kilograms', 'kgs']],
  ['mass', 'GRM', 'gram', '0.001', ['g', 'grams', 'gr']],
  ['mass', 'MGM', 'milligram', '0.000001', ['mg', 'milligrams']],
  ['mass', 'MC', 'microgram', '0.000000001', ['µg', 'ug', 'mcg']],
  ['mass', 'TNE', 'tonne', '1000', ['t', 'Mg', 'tonnes', 'metric ton', 'metric tons', 'mt']],
  ['mass', 'DTN', 'decitonne', '100', ['dt', 'quintal']],
  ['mass', 'KTN', 'kilotonne', '1000000', ['kt']],
  ['mass', 'HGM', 'hectogram', '0.1', ['hg']],
  ['mass', 'CGM', 'centigram', '0.00001', ['cg']],
  ['mass', 'LBR', 'pound', '0.45359237', ['lb', 'lbs', 'pounds']],
  ['mass', 'ONZ', 'ounce', '0.028349523125', ['oz', 'ounces']],
  ['mass', 'APZ', 'troy ounce', '0.0311034768', ['ozt', 'oz t']],
  ['mass', 'STN', 'short ton', '907.18474', ['ton', 'tons', 'tn']],
  ['mass', 'LTN', 'long ton', '1016.0469088', ['long tons']],
  ['mass', 'STI', 'stone', '6.35029318', ['st']],
  ['mass', 'CWA', 'hundredweight (US)', '45.359237', ['cwt']],
  ['mass', 'CWI', 'hundredweight (UK)', '50.80234544', []],
  ['mass', 'GRN', 'grain', '0.00006479891', ['grains']],
  ['mass', 'CTM', 'metric carat', '0.0002', ['ct', 'carat']],
  ['volume', 'LTR', 'litre', '1', ['l', 'L', 'liter', 'liters', 'litres', 'ltr']],
  [
    'volume',
    'MLT',
    'millilitre',
    '0.001',
    ['ml', 'mL', 'milliliter', 'milliliters', 'millilitres', 'cc'],
  ],
  ['volume', 'CLT', 'centilitre', '0.01', ['cl', 'cL']],
  ['volume', 'DLT', 'decilitre', '0.1', ['dl', 'dL']],
  ['volume', 'DMQ', 'cubic decimetre', '1', ['dm3', 'dm³']],
  ['volume', 'HLT', 'hectolitre', '100', ['hl', 'hL']],
  ['volume', 'K6', 'kilolitre', '1000', ['kl', 'kL']],
  ['volume', '4G', 'microlitre', '0.000001', ['µl', 'ul']],
  ['volume', 'MTQ', 'cubic metre', '1000', ['m3', 'm³', 'cbm']],
  ['volume', 'CMQ', 'cubic centimetre', '0.001', ['cm3', 'cm³']],
  ['volume', 'MMQ', 'cubic millimetre', '0.000001', ['mm3', 'mm³']],
  ['volume', 'GLL', 'gallon (US)', '3.785411784', ['gal', 'gallon', 'gallons']],
  ['volume', 'GLI', 'gallon (UK)', '4.54609', ['imp gal']],
  ['volume', 'QTL', 'liquid quart (US)', '0.946352946', ['qt', 'quart', 'quarts']],
  ['volume', 'QTI', 'quart (UK)', '1.1365225', []],
  ['volume', 'PTL', 'liquid pint (US)', '0.473176473', ['pt', 'pint', 'pints']],
  ['volume', 'PTI', 'pint (UK)', '0.56826125', []],
  ['volume', 'OZA', 'fluid ounce (US)', '0.0295735295625', ['fl oz', 'floz']],
  ['volume', 'OZI', 'fluid ounce (UK)', '0.0284130625', []],
  ['volume', 'BLL', 'barrel (US petroleum)', '158.987294928', ['bbl']],
  ['volume', 'BUA', 'bushel (US)', '35.23907016688', ['bu']],
  ['volume', 'FTQ', 'cubic foot', '28.316846592', ['ft3', 'ft³']],
  ['volume', 'INQ', 'cubic inch', '0.016387064', ['in3', 'in³']],
  ['volume', 'YDQ', 'cubic yard', '764.554857984', ['yd3', 'yd³']],
  ['volume', 'G21', 'cup (US)', '0.2365882365', ['cup', 'cups']],
  ['volume', 'G24', 'tablespoon (US)', '0.01478676478125', ['tbsp']],
  ['volume', 'G25', 'teaspoon (US)', '0.00492892159375', ['tsp']],
  ['length', 'MTR', 'metre', '1', ['m', 'meter', 'meters', 'metres']],
  ['length', 'CMT', 'centimetre', '0.01', ['cm']],
  ['length', 'MMT', 'millimetre', '0.001', ['mm']],
  ['length', 'DMT', 'decimetre', '0.1', ['dm']],
  ['length', 'KMT', 'kilometre', '1000', ['km']],
  ['length', '4H', 'micrometre', '0.000001', ['µm', 'um']],
  ['length', 'FOT', 'foot', '0.3048', ['ft', 'feet']],
  ['length', 'INH', 'inch', '0.0254', ['in', 'inches']],
  ['length', 'YRD', 'yard', '0.9144', ['yd', 'yards']],
  ['length', 'SMI', 'mile', '1609.344', ['mi', 'miles']],
  ['length', 'NMI', 'nautical mile', '1852', []],
  ['area', 'MTK', 'square metre', '1', ['m2', 'm²', 'sqm']],
  ['area', 'CMK', 'square centimetre', '0.0001', ['cm2', 'cm²']],
  ['area', 'MMK', 'square millimetre', '0.000001', ['mm2', 'mm²']],
  ['area', 'DMK', 'square decimetre', '0.01', ['dm2', 'dm²']],
  ['area', 'KMK', 'square kilometre', '1000000', ['km2', 'km²']],
  ['area', 'FTK', 'square foot', '0.09290304', ['ft2', 'ft²', 'sqft']],
  ['area', 'INK', 'square inch', '0.00064516', ['in2', 'in²']],
  ['area', 'YDK', 'square yard', '0.83612736', ['yd2', 'yd²']],
  ['area', 'HAR', 'hectare', '10000', ['ha']],
  ['area', 'ARE', 'are', '100', []],
  ['area', 'ACR', 'acre', '4046.8564224', ['acres']],
  ['count', 'EA', 'each', '1', ['ea']],
  ['count', 'H87', 'piece', '1', ['pc', 'pcs', 'pce', 'pieces', 'stk']],
  ['count', 'C62', 'one', '1', ['1', 'unit', 'units']],
  ['count', 'NAR', 'number of articles', '1', ['article', 'articles']],
  ['count', 'PR', 'pair', '2', ['pairs']],
  ['count', 'DZN', 'dozen', '12', ['doz', 'dozens']],
  ['count', 'GRO', 'gross', '144', []],
  ['count', 'GGR', 'great gross', '1728', []],
  ['count', 'CEN', 'hundred', '100', ['hundreds']],
  ['count', 'MIL', 'thousand', '1000', ['thousands']],
  ['count', 'MIO', 'million', '1000000', []],
  ['count', 'TPR', 'ten pair', '20', []],
  ['count', 'SET', 'set', null, ['sets']],
  ['count', 'KT', 'kit', null, ['kits']],
  ['count', 'NMP', 'number of packs', null, ['pack', 'packs']],
  ['case', 'XCS', 'case (Rec 21)', '1', []],
  ['case', 'CS', 'case', '1', ['case', 'cases']],
  ['carton', 'XCT', 'carton (Rec 21)', '1', []],
  ['carton', 'CT', 'carton', '1', ['carton', 'cartons', 'ctn']],
  ['box', 'XBX', 'box (Rec 21)', '1', []],
  ['box', 'BX', 'box', '1', ['box', 'boxes']],
  ['bag', 'XBG', 'bag (Rec 21)', '1', []],
  ['bag', 'BG', 'bag', '1', ['bag', 'bags']],
  ['package', 'XPK', 'package (Rec 21)', '1', []],
  ['package', 'PK', 'package', '1', ['package', 'packages', 'pkg']],
  ['pallet', 'XPX', 'pallet (Rec 21)', '1', []],
  ['pallet', 'PF', 'pallet', '1', ['pallet', 'pallets', 'plt']],
  ['count', 'XCR', 'crate', null, ['crate', 'crates']],
  ['count', 'XDR', 'drum', null, ['drum', 'drums']],
  ['count', 'XBA', 'barrel', null, ['barrel', 'barrels']],
  ['count', 'XSA', 'sack', null, ['sack', 'sacks']],
  ['count', 'XRO', 'roll', null, ['roll', 'rolls']],
  ['count', 'XTY', 'tray', null, ['tray', 'trays']],
  ['count', 'XBO', 'bottle', null, ['bottle', 'bottles']],
  ['count', 'XCA', 'can', null, ['can', 'cans']],
  ['count', 'XJR', 'jar', null, ['jar', 'jars']],
  ['count', 'XTU', 'tube', null, ['tube', 'tubes']],
  ['count', 'XPA', 'packet', null, ['packet', 'packets']],
  ['count', 'XBE', 'bundle', null, ['bundle', 'bundles']],
  ['count', 'XTK', 'tank', null, ['tank', 'tanks']],
  ['count', 'XBI', 'bin', null, ['bin', 'bins']],
  ['count', 'XWA', 'ibc', null, ['ibc', 'ibcs']],
  ['time', 'SEC', 'second', '1', ['s', 'sec', 'secs', 'seconds']],
  ['time', 'MIN', 'minute', '60', ['min', 'mins', 'minutes']],
  ['time', 'HUR', 'hour', '3600', ['h', 'hr', 'hrs', 'hours']],
  ['time', 'DAY', 'day', '86400', ['d', 'days']],
  ['time', 'WEE', 'week', '604800', ['wk', 'weeks']],
  ['time', 'C26', 'millisecond', '0.001', ['ms']],
  ['time', 'MON', 'month', null, ['months']],
  ['time', 'ANN', 'year', null, ['yr', 'years']],
  ['temperature', 'CEL', 'degree Celsius', null, ['°C', 'C']],
  ['temperature', 'FAH', 'degree Fahrenheit', null, ['°F', 'F']],
  ['temperature', 'KEL', 'kelvin', null, ['K']],
  ['proportion', 'P1', 'percent', '0.01', ['%', 'pct']],
  ['proportion', '59', 'part per million', '0.000001', ['ppm']],
  ['proportion', 'NX', 'part per thousand', '0.001', ['‰']],
  ['energy', 'JOU', 'joule', '1', ['J']],
  ['energy', 'KJO', 'kilojoule', '1000', ['kJ']],
  ['energy', 'KWH', 'kilowatt hour', '3600000', ['kWh']],
  ['energy', 'WHR', 'watt hour', '3600', ['Wh']],
  ['energy', 'D70', 'calorie', '4.1868', ['cal']],
  ['pressure', 'PAL', 'pascal', '1', ['Pa']],
  ['pressure', 'KPA', 'kilopascal', '1000', ['kPa']],
  ['pressure', 'BAR', 'bar', '100000', []],
  ['pressure', 'MBR', 'millibar', '100', ['mbar']],
]

/** The units of measure known here, by dimension. */
export const unitsOfMeasure: readonly UnitOfMeasure[] = rows.map(
  ([dimension, code, name, factor, aliases]) => ({ dimension, code, name, factor, aliases }),
)
