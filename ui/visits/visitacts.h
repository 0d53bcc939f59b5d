// What is done to a visit and can be taken back.
#pragma once

#include "core/usecases/visitwork.h"
#include "ui/common/act.h"

namespace tagliando {

/// What these acts give: nothing but that they were done.
struct Done {};

Ways<Done> movedVisit(const Desk &desk, const Visit &visit, const QString &day, const QString &start, const QString &technician);
Ways<Done> calledOffVisit(const Desk &desk, const Visit &visit);
/// A tick shows by itself: the window says nothing. Taken back, the line is as it was in `visit`.
Ways<Done> tickedLine(const Visit &visit, int number, const LineWish &wish);

} // namespace tagliando
