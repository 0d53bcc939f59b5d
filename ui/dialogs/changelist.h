// What a change would do to the list, as lines: machine, thing, before and after.
#pragma once

#include "core/usecases/listpreview.h"
#include "ui/common/desk.h"

class QLabel;
class QScrollArea;

namespace tagliando {

/// Fills the area with the first lines and the label with how many there are. The labels are called changeLine1, changeLine2, …
void showChanges(const Desk &desk, const ListPreview &preview, QScrollArea *area, QLabel *count);

} // namespace tagliando
