#include "core/base/platform.h"

#include <QDir>

#include <windows.h>

#include <sddl.h>

namespace tagliando
{

namespace
{

// Protected (nothing inherited), everything for the owner, inherited by what is created inside.
constexpr wchar_t ownerOnly[] = L"D:P(A;OICI;FA;;;OW)";

Error cannotWrite(const QString &path, DWORD number)
{
    return Error{QStringLiteral("file.cannot_write"),
                 {{QStringLiteral("file"), path}, {QStringLiteral("reason"), qt_error_string(static_cast<int>(number))}}};
}

std::wstring native(const QString &path) { return QDir::toNativeSeparators(path).toStdWString(); }

} // namespace

Result<void> createOwnerFile(const QString &file)
{
    SECURITY_ATTRIBUTES attributes{sizeof(SECURITY_ATTRIBUTES), nullptr, FALSE};
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(ownerOnly, SDDL_REVISION_1, &attributes.lpSecurityDescriptor, nullptr))
        return cannotWrite(file, GetLastError());
    const HANDLE handle = CreateFileW(native(file).c_str(), GENERIC_WRITE, 0, &attributes, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr);
    const DWORD number = GetLastError();
    LocalFree(attributes.lpSecurityDescriptor);
    if (handle == INVALID_HANDLE_VALUE)
        return cannotWrite(file, number);
    CloseHandle(handle);
    return {};
}

Result<void> restrictToOwner(const QString &path)
{
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(ownerOnly, SDDL_REVISION_1, &descriptor, nullptr))
        return cannotWrite(path, GetLastError());
    const BOOL done = SetFileSecurityW(native(path).c_str(), DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION, descriptor);
    const DWORD number = GetLastError();
    LocalFree(descriptor);
    if (!done)
        return cannotWrite(path, number);
    return {};
}

void returnFreedMemory() {} // its heap does so by itself

} // namespace tagliando
