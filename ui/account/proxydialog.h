// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Reslate {

/// Asks for the name and the password that a proxy on the way to the service wants.
class ProxyDialog final : public QDialog {
    Q_OBJECT
public:
    /// user: whom the proxy knows so far, or empty. refused: that user's password was wrong.
    ProxyDialog(const QString &proxy, const QString &user, bool refused, QWidget *parent);

Q_SIGNALS:
    /// The dialog closes after it.
    void given(const QString &user, const QString &password, bool keep);

private:
    /// refused: whose password the proxy has refused; empty: nobody's.
    void addTexts(QVBoxLayout *column, const QString &proxy, const QString &refused);
    void refresh();
    void submit();

    QLineEdit *m_user;
    QLineEdit *m_password;
    QCheckBox *m_keep;
    QPushButton *m_ok;
};

} // namespace Reslate
