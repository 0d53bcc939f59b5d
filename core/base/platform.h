// What differs between operating systems. The only callers of their own interfaces are platform_posix.cpp and platform_windows.cpp.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace tagliando
{

/// Creates an empty file that nobody but its owner may read (0600). Error "file.cannot_write" (file, reason), also when it exists.
Result<void> createOwnerFile(const QString &file);
/// Takes all rights on a file or folder from everybody but its owner (0600, 0700). Error "file.cannot_write" (file, reason).
Result<void> restrictToOwner(const QString &path);
/// Hands memory that was freed back to the system, where it would keep it: after work that needed much of it for a moment. Any thread; some milliseconds.
void returnFreedMemory();

} // namespace tagliando
