// Which of 03/04/2026 is the month: told by the file, by the person, or unknown.
#pragma once

namespace tagliando {

enum class DateOrder { Unknown, DayFirst, MonthFirst };

} // namespace tagliando
