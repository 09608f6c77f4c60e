// The sphere operators mingo lacks: near, within and intersects over GeoJSON, distances in metres (haversine).
import { isPlain, type Document, type Value } from './values'

type Position = [longitude: number, latitude: number]
export interface Geometry { type: string; coordinates: unknown }
interface Parts { points: Position[]; segments: [Position, Position][]; polygons: Position[][][] }
const EARTH_METRES = 6_378_100
const radians = (degrees: number) => (degrees * Math.PI) / 180

export function metresBetween([x1, y1]: Position, [x2, y2]: Position): number {
  const a = Math.sin(radians(y2 - y1) / 2) ** 2 + Math.cos(radians(y1)) * Math.cos(radians(y2)) * Math.sin(radians(x2 - x1) / 2) ** 2
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(a))
}
/** A stored value read as geometry: GeoJSON, or the SDK's own point. */
export function geometryOf(value: Value): Geometry | null {
  if (!isPlain(value)) return null
  if (typeof value.type === 'string' && value.coordinates) return value as unknown as Geometry
  if (typeof value.longitude === 'number') return { type: 'Point', coordinates: [value.longitude, value.latitude] }
  return null
}
const cross = (a: Position, b: Position, c: Position) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
const onSegment = (a: Position, b: Position, p: Position) => Math.abs(cross(a, b, p)) < 1e-12 && Math.min(a[0], b[0]) <= p[0] && p[0] <= Math.max(a[0], b[0]) && Math.min(a[1], b[1]) <= p[1] && p[1] <= Math.max(a[1], b[1])
const segmentsMeet = (a: Position, b: Position, c: Position, d: Position) => onSegment(a, b, c) || onSegment(a, b, d) || onSegment(c, d, a) || onSegment(c, d, b)
  || (cross(a, b, c) > 0 !== cross(a, b, d) > 0 && cross(c, d, a) > 0 !== cross(c, d, b) > 0)
const edgesOf = (line: Position[]) => line.slice(1).map((p, i) => [line[i], p] as [Position, Position])

function inRing(p: Position, ring: Position[]): boolean {
  let inside = false
  for (const [a, b] of edgesOf([...ring, ring[0] as Position])) {
    if (onSegment(a, b, p)) return true
    if (a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
  }
  return inside
}
function inPolygon(p: Position, rings: Position[][]): boolean {
  const onEdge = (ring: Position[]) => edgesOf(ring).some(([a, b]) => onSegment(a, b, p))
  return inRing(p, rings[0] as Position[]) && !rings.slice(1).some((hole) => inRing(p, hole) && !onEdge(hole))
}
function partsOf({ type, coordinates }: Geometry): Parts {
  switch (type) {
    case 'Point': return { points: [coordinates as Position], segments: [], polygons: [] }
    case 'MultiPoint': return { points: coordinates as Position[], segments: [], polygons: [] }
    case 'LineString': return { points: coordinates as Position[], segments: edgesOf(coordinates as Position[]), polygons: [] }
    case 'MultiLineString': return { points: (coordinates as Position[][]).flat(), segments: (coordinates as Position[][]).flatMap(edgesOf), polygons: [] }
    case 'Polygon': return partsOf({ type: 'MultiPolygon', coordinates: [coordinates] })
    case 'MultiPolygon': return { points: (coordinates as Position[][][]).flat(2), segments: (coordinates as Position[][][]).flat().flatMap(edgesOf), polygons: coordinates as Position[][][] }
    default: return { points: [], segments: [], polygons: [] }
  }
}
function isWithin(inner: Geometry, area: Geometry): boolean {
  const { polygons } = partsOf(area)
  const { points } = partsOf(inner)
  return points.length > 0 && points.every((p) => polygons.some((rings) => inPolygon(p, rings)))
}
function intersects(one: Geometry, other: Geometry): boolean {
  const a = partsOf(one)
  const b = partsOf(other)
  const touches = (x: Parts, y: Parts) => x.points.some((p) => y.polygons.some((rings) => inPolygon(p, rings)) || y.points.some((q) => q[0] === p[0] && q[1] === p[1]) || y.segments.some(([c, d]) => onSegment(c, d, p)))
  return touches(a, b) || touches(b, a) || a.segments.some(([p, q]) => b.segments.some(([c, d]) => segmentsMeet(p, q, c, d)))
}

type Resolve = (document: Document, path: string) => Value
/** Query operators in mingo's shape. */
export function geoOperators(resolve: Resolve) {
  const near = (path: string, condition: Document) => (document: Document) => {
    const geometry = geometryOf(resolve(document, path))
    if (!geometry) return false
    const metres = metresBetween(geometry.coordinates as Position, (condition.$geometry as Geometry).coordinates as Position)
    return metres <= Number(condition.$maxDistance ?? Infinity) && metres >= Number(condition.$minDistance ?? 0)
  }
  return {
    $near: near,
    $nearSphere: near,
    $geoWithin: (path: string, condition: Document) => (document: Document) => {
      const geometry = geometryOf(resolve(document, path))
      if (!geometry) return false
      if (!Array.isArray(condition.$centerSphere)) return isWithin(geometry, condition.$geometry as Geometry)
      const [centre, radius] = condition.$centerSphere as [Position, number]
      return partsOf(geometry).points.every((p) => metresBetween(p, centre) / EARTH_METRES <= radius)
    },
    $geoIntersects: (path: string, condition: Document) => (document: Document) => {
      const geometry = geometryOf(resolve(document, path))
      return !!geometry && intersects(geometry, condition.$geometry as Geometry)
    },
  }
}
