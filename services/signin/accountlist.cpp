// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/accountlist.h"

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

constexpr QLatin1String listName("accounts");
constexpr QLatin1String registrationName("registration");

struct Field {
    QLatin1String name;
    QString SignedInAccount::*text;
};
const std::array accountFields {
    Field {QLatin1String("userId"), &SignedInAccount::userId},
    Field {QLatin1String("tenantId"), &SignedInAccount::tenantId},
    Field {QLatin1String("userName"), &SignedInAccount::userName},
    Field {QLatin1String("name"), &SignedInAccount::name},
    Field {QLatin1String("claims"), &SignedInAccount::claims},
};

/// nullopt: not whole.
std::optional<Registration> readRegistration(const QSettings &store)
{
    const auto text = [&store](const char *name) { return store.value(QLatin1String(name)).toString(); };
    const Result<Endpoints> endpoints = Endpoints::make(text("graph"), text("login"));
    if (!endpoints)
        return std::nullopt;
    const Result<Registration> registration = Registration::make(text("clientId"), text("tenant"), *endpoints);
    return registration ? std::optional(*registration) : std::nullopt;
}

void writeRegistration(QSettings &store, const Registration &registration)
{
    store.setValue(QLatin1String("clientId"), registration.clientId);
    store.setValue(QLatin1String("tenant"), registration.tenant);
    store.setValue(QLatin1String("graph"), registration.endpoints.graph.toString());
    store.setValue(QLatin1String("login"), registration.endpoints.login.toString());
}

/// nullopt: not whole.
std::optional<SignedInAccount> readAccount(const QSettings &store)
{
    const std::optional<Registration> registration = readRegistration(store);
    if (!registration)
        return std::nullopt;
    SignedInAccount account {.registration = *registration};
    for (const Field &field : accountFields)
        account.*field.text = store.value(field.name).toString();
    return account.userId.isEmpty() ? std::nullopt : std::optional(account);
}

void writeAccount(QSettings &store, const SignedInAccount &account)
{
    for (const Field &field : accountFields)
        store.setValue(field.name, account.*field.text);
    writeRegistration(store, account.registration);
}

} // namespace

AccountList::AccountList(QSettings &store)
    : m_store(store)
{
}

QList<SignedInAccount> AccountList::all() const
{
    m_store.sync(); // the window and the command line use one list
    QList<SignedInAccount> accounts;
    const int count = m_store.beginReadArray(listName);
    for (int i = 0; i < count; ++i) {
        m_store.setArrayIndex(i);
        if (const auto account = readAccount(m_store))
            accounts.append(*account);
    }
    m_store.endArray();
    return accounts;
}

QList<SignedInAccount> AccountList::named(const QString &name) const
{
    QList<SignedInAccount> accounts = all();
    accounts.removeIf([&name](const SignedInAccount &account) {
        return account.userName.compare(name, Qt::CaseInsensitive) != 0 && account.userId != name;
    });
    return accounts;
}

void AccountList::put(const SignedInAccount &account)
{
    QList<SignedInAccount> accounts = all();
    accounts.removeIf([&account](const SignedInAccount &other) { return other.key() == account.key(); });
    accounts.prepend(account);
    save(accounts);
}

void AccountList::remove(const SignedInAccount &account)
{
    QList<SignedInAccount> accounts = all();
    accounts.removeIf([&account](const SignedInAccount &other) { return other.key() == account.key(); });
    save(accounts);
}

std::optional<Registration> AccountList::registration() const
{
    m_store.beginGroup(registrationName);
    const std::optional<Registration> registration = readRegistration(m_store);
    m_store.endGroup();
    return registration;
}

void AccountList::keepRegistration(const Registration &registration)
{
    m_store.beginGroup(registrationName);
    writeRegistration(m_store, registration);
    m_store.endGroup();
}

void AccountList::save(const QList<SignedInAccount> &accounts)
{
    m_store.remove(listName);
    m_store.beginWriteArray(listName, static_cast<int>(accounts.size()));
    for (int i = 0; i < accounts.size(); ++i) {
        m_store.setArrayIndex(i);
        writeAccount(m_store, accounts[i]);
    }
    m_store.endArray();
    m_store.sync();
}

} // namespace Reslate
